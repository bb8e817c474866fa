using Softswitch.Api.Answers;
using Softswitch.Api.Channels;
using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Users;

/// <summary>
/// Channels that come with a new user. The store takes one item at a time, so what was made is taken back when a later
/// one is refused; what can be checked beforehand is.
/// </summary>
internal sealed class UserChannels(ApiRequest request)
{
    public const int Max = UserRules.MaxChannels;

    private readonly IConfigurationStore _store = request.Service<IConfigurationStore>();

    public static void Check(IReadOnlyList<ChannelInput>? channels, FieldErrors errors)
    {
        if (channels is null)
            return;
        errors.Require(channels.Count <= Max, "channels", "length", $"channels holds at most {Max}");
        for (var i = 0; i < Math.Min(channels.Count, Max); i++)
        {
            var channel = channels[i];
            errors.Require(channel.UserId is null, $"channels[{i}].userId", "fixed", "a channel that comes with a user belongs to it");
            errors.Require(channel.Version is null, $"channels[{i}].version", "fixed", "version is not for new items");
            foreach (var error in ChannelRules.Check(channel.ToConfig(channel.Name ?? "", null)))
                errors.Add($"channels[{i}].{error.Field}", error.Rule, error.Message);
        }
    }

    public async Task<(ImmutableArray<ChannelItem> Created, Problem? Problem)> Create(UserId user, IReadOnlyList<ChannelInput> channels)
    {
        var created = ImmutableArray.CreateBuilder<ChannelItem>();
        try
        {
            for (var i = 0; i < channels.Count; i++)
            {
                var config = channels[i].ToConfig(channels[i].Name!, user);
                var result = await _store.Channels.Put(request.Tenant, config, null, request.Actor, request.Cancellation);
                if (result is not StoreResult.Ok ok)
                {
                    await TakeBack(user, created);
                    return ([], Explain(result, i));
                }

                created.Add(ChannelItem.Of(new(config, ok.Version)) with { Generated = ok.Generated });
            }
        }
        catch
        {
            await TakeBack(user, created);
            throw;
        }

        return (created.ToImmutable(), null);
    }

    // Not given up when the client goes: half a user would stay.
    private async Task TakeBack(UserId user, IEnumerable<ChannelItem> created)
    {
        foreach (var channel in created)
            await _store.Channels.Delete(request.Tenant, new ChannelName(channel.Name), null, request.Actor, CancellationToken.None);
        if (await _store.Users.Find(request.Tenant, user, CancellationToken.None) is not { } stored)
            return;
        await _store.Users.Delete(request.Tenant, user, stored.Version, request.Actor, CancellationToken.None);
    }

    private static Problem Explain(StoreResult result, int index) => result switch
    {
        StoreResult.Invalid invalid => Problem.Invalid([.. invalid.Errors.Select(error => error with { Field = $"channels[{index}].{error.Field}" })]),
        StoreResult.Conflict => Problem.Invalid($"channels[{index}].name", "unique", "this channel exists already"),
        _ => Problem.NotFound("user"),
    };
}
