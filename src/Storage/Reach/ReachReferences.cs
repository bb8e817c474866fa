using System.Collections.Immutable;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Configuration;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Reach;

/// <summary>Whether the channels and numbers that settings name are there, and the user's to use.</summary>
internal static class ReachReferences
{
    public static async Task<ImmutableArray<FieldError>> Check(ChangeScope scope, ReachConfig config)
    {
        var errors = new FieldErrors();
        await RequireChannels(scope, errors, config.UserId, [.. ChannelsOf(config)]);
        await RequireNumbers(scope, errors, [.. NumbersOf(config)]);
        await RequirePersonal(scope, errors, config);
        return errors.ToImmutable();
    }

    public static async Task RequireChannels(ChangeScope scope, FieldErrors errors, UserId user, ImmutableArray<(string Field, string Name)> named)
    {
        if (named.IsEmpty)
            return;
        var own = await scope.Session.All(
            "SELECT name FROM channels WHERE tenant = $1 AND user_id = $2", row => row.Text(0), scope.Tenant.Value, user.ToString());
        foreach (var (field, name) in named)
            errors.Require(own.Contains(name, StringComparer.Ordinal), field, "unknown", $"the user has no channel {name}");
    }

    private static async Task RequireNumbers(ChangeScope scope, FieldErrors errors, ImmutableArray<(string Field, string Number)> named)
    {
        foreach (var (field, number) in named)
            errors.Require(await DidTable.Exists(scope, number), field, "unknown", $"{number} is no DID of this tenant");
    }

    // A linked number can be in nothing else, so it rings the user.
    private static async Task RequirePersonal(ChangeScope scope, FieldErrors errors, ReachConfig config)
    {
        for (var i = 0; i < config.Numbers.Length; i++)
        {
            var number = config.Numbers[i];
            var owner = await scope.Session.First(
                "SELECT e.user_id FROM dids d JOIN extensions e ON e.tenant = d.tenant AND e.number = d.extension WHERE d.number = $1 AND d.tenant = $2",
                row => row.TextOrNull(0) ?? "", number, scope.Tenant.Value);
            errors.Require(owner is not null, $"numbers[{i}]", "unknown", $"{number} is no DID of this tenant");
            errors.Require(
                owner is null || owner == config.UserId.ToString(), $"numbers[{i}]", "in-use", $"{number} does not ring this user: let it ring his extension first");
        }
    }

    private static IEnumerable<(string Field, string Name)> ChannelsOf(ReachConfig config)
    {
        for (var i = 0; i < config.Profiles.Length; i++)
        {
            var channels = config.Profiles[i].Devices?.Channels ?? [];
            for (var j = 0; j < channels.Length; j++)
                yield return ($"profiles[{i}].devices.channels[{j}]", channels[j]);
        }

        for (var i = 0; i < config.Devices.Length; i++)
            yield return ($"devices[{i}].channel", config.Devices[i].Channel);
    }

    private static IEnumerable<(string Field, string Number)> NumbersOf(ReachConfig config)
    {
        for (var i = 0; i < config.Profiles.Length; i++)
        {
            if (config.Profiles[i].CallerId is { Length: > 0 } number)
                yield return ($"profiles[{i}].callerId", number);
        }

        for (var i = 0; i < config.CallClasses.Length; i++)
        {
            if (config.CallClasses[i].CallerId is { } number)
                yield return ($"callClasses[{i}].callerId", number);
        }

        for (var i = 0; i < config.CallerIdCodes.Length; i++)
            yield return ($"callerIdCodes[{i}].number", config.CallerIdCodes[i].Number);
    }
}
