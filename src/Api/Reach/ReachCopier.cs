using Softswitch.Api.Answers;
using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Users;

namespace Softswitch.Api.Reach;

/// <summary>Writes the settings of one user to others.</summary>
internal sealed class ReachCopier
{
    // What somebody else changes meanwhile is lost as well, so the newest is taken again.
    private const int Tries = 3;

    private readonly ApiRequest _request;
    private readonly ReachConfig _source;
    private readonly ReachOwner _owner;

    private ReachCopier(ApiRequest request, ReachConfig source, ReachOwner owner)
    {
        _request = request;
        _source = source;
        _owner = owner;
    }

    private IConfigurationTable<ReachConfig, UserId> Table => _request.Service<IConfigurationStore>().Reach;

    public static async Task<ReachCopier> Of(ApiRequest request, UserId source)
    {
        var config = (await request.Service<IConfigurationStore>().Reach.Find(request.Tenant, source, request.Cancellation))?.Value ?? ReachDefaults.Cleared(source);
        return new ReachCopier(request, config, await OwnerOf(request, config));
    }

    /// <summary>The version the other has now, or why it has none.</summary>
    public async Task<(long Version, Problem? Problem)> CopyTo(UserId target, string field)
    {
        for (var i = 0; i < Tries; i++)
        {
            var stored = await Table.Find(_request.Tenant, target, _request.Cancellation);
            var before = stored?.Value ?? ReachDefaults.Cleared(target);
            var clone = ReachClone.Apply(_source, _owner, before, await OwnerOf(_request, before));
            switch (await Table.Put(_request.Tenant, clone, stored?.Version, _request.Actor, _request.Cancellation))
            {
                case StoreResult.Ok ok:
                    return (ok.Version, null);
                case StoreResult.Invalid invalid:
                    return (0, Problem.Invalid([.. invalid.Errors.Select(error => error with { Field = $"{field}.{error.Field}" })]));
            }
        }

        return (0, Problem.Invalid(field, "in-use", $"the settings of {target} are being changed by somebody else"));
    }

    private static async Task<ReachOwner> OwnerOf(ApiRequest request, ReachConfig config)
    {
        var user = await request.Service<IConfigurationReader>().User(request.Tenant, config.UserId, request.Cancellation);
        return ReachOwner.Of(config, user?.Value.Channels ?? [], user?.Value.Number);
    }
}
