using Microsoft.AspNetCore.Http;
using Softswitch.Contracts.Records;

namespace Softswitch.Api.Access;

/// <summary>Whether the caller of a request that lasts may still do what it did when the request began.</summary>
internal sealed class CallerCheck(KeyCache keys, IAccountStore accounts, ApiOptions options, TimeProvider time)
{
    private const string Account = "account:";

    /// <summary>Calls <paramref name="end"/> once the key or the account of the caller is gone or confined otherwise.</summary>
    public async Task Watch(HttpContext http, Caller caller, Action end, CancellationToken until)
    {
        using var timer = new PeriodicTimer(options.KeyCache, time);
        try
        {
            while (await timer.WaitForNextTickAsync(until))
            {
                if (await IsGood(http, caller, until))
                    continue;
                end();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The request is over.
        }
    }

    private async Task<bool> IsGood(HttpContext http, Caller caller, CancellationToken cancellation)
    {
        try
        {
            if (caller.ByKey)
                return await keys.Verify(ApiKeyHandler.SecretOf(http.Request), cancellation) is not null;
            return !caller.Who.StartsWith(Account, StringComparison.Ordinal)
                || await accounts.Find(caller.Who[Account.Length..], cancellation) is { Value: var account }
                && account.Role == caller.Role && account.Tenant == caller.Tenant;
        }
        catch (StorageUnavailableException)
        {
            // Who listens goes on listening while the database is away.
            return true;
        }
    }
}
