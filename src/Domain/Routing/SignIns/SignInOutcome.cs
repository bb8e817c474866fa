namespace Softswitch.Domain.Routing.SignIns;

/// <summary>How a sign-in ended. The names are stored and shown: do not rename.</summary>
public enum SignInOutcome
{
    /// <summary>Somebody who may.</summary>
    Right,

    /// <summary>Nobody has this login, or it has another password.</summary>
    Wrong,

    /// <summary>Nothing was checked.</summary>
    Recorded,
}
