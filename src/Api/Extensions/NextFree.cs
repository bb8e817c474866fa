using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;

namespace Softswitch.Api.Extensions;

/// <summary>"Use the next free number" (SPEC T2), also when several ask at once.</summary>
internal static class NextFree
{
    public const string Word = "next";

    private const int Attempts = 8;

    /// <param name="request">Gives the tenant.</param>
    /// <param name="field">The member that holds the number.</param>
    /// <param name="with">Makes the item with a number.</param>
    /// <param name="put">Stores it.</param>
    public static async Task<(StoreResult Result, TConfig Config)> Store<TConfig>(
        ApiRequest request, string field, Func<string, TConfig> with, Func<TConfig, Task<StoreResult>> put)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await request.Service<IConfigurationStore>().NextFreeExtension(request.Tenant, request.Cancellation) is not { } number)
                return (new StoreResult.Invalid([new(field, "range", "all extension numbers are taken")]), with(""));
            var config = with(number.Value);
            var result = await put(config);
            if (attempt == Attempts || !IsTaken(result, field))
                return (result, config);
        }
    }

    // Taken between the question and the answer: as another extension, or as the number of another user.
    private static bool IsTaken(StoreResult result, string field) => result switch
    {
        StoreResult.Conflict => true,
        StoreResult.Invalid { Errors: [var only] } => only.Rule == "unique" && only.Field == field,
        _ => false,
    };
}
