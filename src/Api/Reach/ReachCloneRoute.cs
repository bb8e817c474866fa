using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Reach;

/// <summary>Carries the settings of a user over to others (SPEC P4).</summary>
internal static class ReachCloneRoute
{
    private const int MaxUsers = 500;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(ReachRoutes.Root + "/clone", Clone).RequireRole(Role.TenantAdmin)
        .Describe(new RouteNotes("Reach", "Carry the settings of a user over to others")
        {
            Detail = "Devices are chosen by their kind, and personal numbers become those of each user. One after the other: when one is refused, those before it are done.",
            Body = typeof(ReachCloneInput),
            Answer = typeof(ReachCloneAnswer),
            Refusals = [400, 404, 409, 413, 415],
            Example = """{ "users": ["0198c0de000070008000000000000102"] }""",
        });

    private static async Task<IResult> Clone(ApiRequest request)
    {
        if (await ReachUser.Find(request) is not { } source)
            return Problem.NotFound("user");
        if ((await request.Body<ReachCloneInput>()).IsRefused(out var refusal, out var input))
            return refusal;
        var errors = new FieldErrors();
        var targets = await Targets(request, input, source, errors);
        if (Problem.Of(errors) is { } invalid)
            return invalid;
        var copy = await ReachCopy.Of(
            request.Service<IConfigurationStore>(), request.Service<IConfigurationReader>(), request.Tenant, source, request.Cancellation);
        var items = new List<ReachCloneItem>();
        foreach (var (field, target) in targets)
        {
            switch (await copy.To(target, request.Actor, request.Cancellation))
            {
                case StoreResult.Ok ok:
                    items.Add(new ReachCloneItem { User = target.ToString(), Version = ok.Version });
                    break;
                case StoreResult.Invalid refused:
                    return Problem.Invalid([.. refused.Errors.Select(error => error with { Field = $"{field}.{error.Field}" })]);
                default:
                    return Problem.Invalid(field, "in-use", $"the settings of {target} are being changed by somebody else");
            }
        }

        return Answer.Of(new ReachCloneAnswer { Items = items });
    }

    // All are looked up before anything is done.
    private static async Task<List<(string Field, UserId User)>> Targets(ApiRequest request, ReachCloneInput input, UserId source, FieldErrors errors)
    {
        var targets = new List<(string Field, UserId User)>();
        errors.Require(input.Users.Count is >= 1 and <= MaxUsers, "users", "length", $"users holds 1 to {MaxUsers}");
        for (var i = 0; i < Math.Min(input.Users.Count, MaxUsers); i++)
        {
            var field = $"users[{i}]";
            if (errors.User(field, input.Users[i]) is not { } user)
                continue;
            errors.Require(user != source, field, "unsupported", $"{field} is the user whose settings are carried over");
            errors.Require(targets.TrueForAll(each => each.User != user), field, "unique", $"{field} is there already");
            errors.Require(await ReachUser.Exists(request, user), field, "unknown", $"there is no user {user}");
            targets.Add((field, user));
        }

        return targets;
    }
}
