using Softswitch.Domain.Devices;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Calls;

/// <summary>Who is on a leg, as shown to the other side.</summary>
/// <param name="Number">The number shown: an extension, or an external number in E.164 form.</param>
/// <param name="Name">The name shown; empty when there is none.</param>
/// <param name="Trunk">The trunk it is reached by; null for a device.</param>
public sealed record Party(string Number, string Name, UserId? User = null, ChannelName? Channel = null, TrunkName? Trunk = null)
{
    public static readonly Party Unknown = new("", "");

    /// <summary>Who calls, as far as a new call itself tells.</summary>
    public static Party Of(CallOffer offer) => offer.Trunk is { } trunk
        ? new Party(trunk.Number?.Value ?? "", offer.Name, Trunk: trunk.Trunk)
        : new Party("", offer.Name, Channel: offer.Channel);

    /// <summary>A user as shown within the tenant.</summary>
    public static Party Of(UserModel user) => new(user.Extension?.Value ?? "", user.Name, user.Id);
}
