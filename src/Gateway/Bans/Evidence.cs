namespace Softswitch.Gateway.Bans;

/// <summary>What speaks against a source.</summary>
internal enum Evidence
{
    /// <summary>Credentials of a channel there is, with another password.</summary>
    WrongPassword,

    /// <summary>Credentials of a name that no channel has.</summary>
    UnknownName,

    /// <summary>A message that cannot be read.</summary>
    Malformed,

    /// <summary>More unproven requests than a source may send.</summary>
    Flood,

    /// <summary>A tool that looks for telephone systems, by the name it gives itself.</summary>
    Scanner,
}
