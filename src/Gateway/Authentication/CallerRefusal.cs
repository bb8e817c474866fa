namespace Softswitch.Gateway.Authentication;

/// <summary>How a request without a proven caller is answered.</summary>
internal enum CallerRefusal
{
    /// <summary>No credentials for our realm: 401 with challenges.</summary>
    Challenge,

    /// <summary>The password is right but the challenge too old: 401 with stale=true.</summary>
    Stale,

    /// <summary>Wrong password or no such channel, which look the same from outside: 403.</summary>
    Forbidden,

    /// <summary>It is he, but not over the encrypted way his channel must use: 403 that says so.</summary>
    Unencrypted,

    /// <summary>The configuration cannot be read now: 503.</summary>
    Unavailable,
}
