namespace Softswitch.Protocols.Sdp;

/// <summary>What a session description may cost before it is refused.</summary>
/// <param name="MaxBytes">Whole body.</param>
/// <param name="MaxMedia">m= lines; at most <see cref="HighestMaxMedia"/>.</param>
/// <param name="MaxAttributes">a= lines of session and media together.</param>
public sealed record SdpLimits(int MaxBytes = 65536, int MaxMedia = 16, int MaxAttributes = 512)
{
    public const int HighestMaxMedia = 16;

    public static SdpLimits Default { get; } = new();
}
