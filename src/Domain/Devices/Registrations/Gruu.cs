namespace Softswitch.Domain.Devices.Registrations;

/// <summary>What a GRUU leads to (RFC 5627): one device of a channel, over whichever flows it is registered.</summary>
/// <param name="Channel">The default for a GRUU that is nobody's.</param>
/// <param name="InstanceId">The <c>+sip.instance</c> that a public GRUU names; null for a temporary one.</param>
/// <param name="Registration">The <see cref="RegistrationMark"/> that a temporary GRUU was given for; it lasts as long as that.</param>
public sealed record Gruu(ChannelName Channel, string? InstanceId, long Registration = 0)
{
    public static readonly Gruu Nobodys = new(default, null);

    /// <summary>Who has it is not told whose it is.</summary>
    public bool IsTemporary => InstanceId is null;
}
