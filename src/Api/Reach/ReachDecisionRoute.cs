using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Reach;

/// <summary>What would become of a call, and why: by the rules that calls follow.</summary>
internal static class ReachDecisionRoute
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(ReachRoutes.Root + "/decision", Decide).RequireRole(Role.Reader)
        .Describe(new RouteNotes("Reach", "Explain what becomes of a call to a user")
        {
            Answer = typeof(ReachDecisionItem),
            Query =
            [
                new("caller", "An extension of the tenant, or a number in E.164 form; nothing for somebody who does not tell"),
                new("at", "When, such as 2026-01-31T12:00:00Z; now when not given", Format: "date-time"),
            ],
            Refusals = [400, 404],
        });

    private static async Task<IResult> Decide(ApiRequest request)
    {
        var errors = new FieldErrors();
        var caller = Caller(request, errors);
        var at = request.Instant("at", errors);
        if (await ReachUser.Find(request) is not { } user)
            return Problem.NotFound("user");
        if (Problem.Of(errors) is { } invalid)
            return invalid;
        var now = at is { } given ? DateTimeOffset.FromUnixTimeMilliseconds(given) : request.Service<TimeProvider>().GetUtcNow();
        return Answer.Of(ReachDecisionItem.Of(new ReachQuestion(await Model(request, user), caller, await Local(request, now), now).Answer()));
    }

    // Without '+', as which an address reads a space, too: no extension is as long as a number.
    private static ReachCaller Caller(ApiRequest request, FieldErrors errors)
    {
        if (request.Text("caller", errors)?.TrimStart('+', ' ') is not { Length: > 0 } digits)
            return ReachCaller.Withheld.Instance;
        if (ExtensionNumber.TryParse(digits, out var extension))
            return new ReachCaller.Internal(extension);
        if (E164.TryParse("+" + digits, out var number))
            return new ReachCaller.External(number);
        errors.Add("caller", "format", "caller is an extension, or '+' and 7 to 15 digits");
        return ReachCaller.Withheld.Instance;
    }

    // Null for a user who never set or switched anything, as calls have it.
    private static async Task<ReachModel?> Model(ApiRequest request, UserId user)
    {
        var (store, reader) = (request.Service<IConfigurationStore>(), request.Service<IConfigurationReader>());
        var settings = await store.Reach.Find(request.Tenant, user, request.Cancellation);
        var overrides = await store.ReachOverrides.Find(request.Tenant, user, request.Cancellation);
        if (settings is null && overrides is null)
            return null;
        var stored = await reader.User(request.Tenant, user, request.Cancellation);
        var numbers = await reader.Dids(request.Tenant, request.Cancellation);
        var facts = new ReachFacts((stored?.Value.Channels ?? []).ToFrozenSet(), numbers.Select(did => did.Number).ToFrozenSet());
        return ReachModel.Of(settings?.Value ?? ReachDefaults.Cleared(user), overrides?.Value, facts);
    }

    private static async Task<DateTime> Local(ApiRequest request, DateTimeOffset at) =>
        (await request.Service<IConfigurationReader>().Tenant(request.Tenant, request.Cancellation))?.Value.LocalTime(at) ?? at.UtcDateTime;
}
