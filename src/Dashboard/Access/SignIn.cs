using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;

namespace Softswitch.Dashboard.Access;

/// <summary>Checks logins and passwords, at a pace.</summary>
internal sealed class SignIn(IAccountStore accounts, ILogger<SignIn> logger) : IDisposable
{
    private const int MaxLogin = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Throttle _byAddress = new(ThrottleLimits.PerAddress);
    private readonly Throttle _byLogin = new(ThrottleLimits.PerLogin);

    // A check costs tens of milliseconds of processor: calls go first.
    private readonly SemaphoreSlim _checking = new(Math.Max(1, Environment.ProcessorCount / 2));

    public async Task<SignInOutcome> Try(string login, string password, string address, DateTimeOffset now, CancellationToken cancellation)
    {
        var name = login.Length <= MaxLogin ? login.Trim().ToLowerInvariant() : "";
        if ((_byAddress.Enter(address, now) ?? _byLogin.Enter(name, now)) is { } wait)
        {
            logger.SignInRefused(address, "too many attempts");
            return new SignInOutcome.TooMany(wait);
        }

        if (name.Length == 0 || password.Length is 0 or > AccountRules.MaxPasswordLength)
            return Refuse(address);
        if (!await _checking.WaitAsync(Patience, cancellation))
            return new SignInOutcome.Unavailable();
        try
        {
            var isRight = await accounts.Verify(name, password, cancellation) is not null;
            if (!isRight || await accounts.Find(name, cancellation) is not { } account)
                return Refuse(address);
            _byLogin.Succeed(name, forgive: true);
            // Not forgiven: one good account must not buy an address guesses at the others.
            _byAddress.Succeed(address, forgive: false);
            logger.SignedIn(name, address);
            return new SignInOutcome.Welcome(account);
        }
        catch (StorageUnavailableException)
        {
            return new SignInOutcome.Unavailable();
        }
        finally
        {
            _checking.Release();
        }
    }

    public void Dispose() => _checking.Dispose();

    private SignInOutcome.Wrong Refuse(string address)
    {
        logger.SignInRefused(address, "wrong login or password");
        return new SignInOutcome.Wrong();
    }
}
