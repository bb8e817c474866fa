using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;

namespace Softswitch.Dashboard.Access;

/// <summary>How an attempt to sign in ended.</summary>
internal abstract record SignInOutcome
{
    private SignInOutcome()
    {
    }

    public sealed record Welcome(Stored<PortalAccount> Account) : SignInOutcome;

    /// <summary>Unknown login, wrong password or a text that can be neither: never told apart.</summary>
    public sealed record Wrong : SignInOutcome;

    public sealed record TooMany(TimeSpan Wait) : SignInOutcome;

    /// <summary>The database is away, or too many sign in at once.</summary>
    public sealed record Unavailable : SignInOutcome;
}
