namespace Softswitch.Domain.Trunks;

/// <summary>In which header a carrier wants to be told who calls, beside From. The names are stored: do not rename.</summary>
public enum TrunkIdentity
{
    /// <summary>P-Asserted-Identity (RFC 3325 9.1), also of callers who want privacy: the carrier is trusted to hide it.</summary>
    Asserted,

    /// <summary>P-Preferred-Identity (RFC 3325 9.2).</summary>
    Preferred,

    /// <summary>Only From; a caller who wants privacy is told as anonymous.</summary>
    FromOnly,
}
