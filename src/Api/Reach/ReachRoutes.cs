using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Users;

namespace Softswitch.Api.Reach;

/// <summary>How a user can be reached (SPEC P1-P5).</summary>
internal sealed class ReachRoutes : UserSettingsRoutes<ReachConfig, ReachInput, ReachItem>
{
    public const string Root = "/tenants/{tenant}/users/{user}/reach";

    protected override string Path => Root;

    protected override string What => "how a user can be reached";

    protected override string Detail => "A user without settings of its own has version 0.";

    protected override string Example => """
        {
            "profiles": [{ "name": "Standard", "forwardNoAnswer": { "to": "700" } }, { "name": "Voicemail", "forwardAlways": { "to": "700" } }],
            "callClasses": [{ "name": "Family", "contacts": ["+31612345678"] }],
            "statuses": [{ "name": "Work", "periods": [{ "startDay": "Monday", "startTime": "07:00", "endDay": "Monday", "endTime": "16:30" }] }],
            "matrix": [{ "status": "Basic", "callClass": "Basic", "profile": "Voicemail" }, { "status": "Work", "callClass": "Basic", "profile": "Standard" }]
        }
        """;

    public void MapAll(IEndpointRouteBuilder routes)
    {
        Map(routes);
        new ReachOverrideRoutes().Map(routes);
        ReachCloneRoute.Map(routes);
        ReachDecisionRoute.Map(routes);
    }

    protected override IConfigurationTable<ReachConfig, UserId> Table(ApiRequest request) => request.Service<IConfigurationStore>().Reach;

    protected override ReachConfig Default(UserId user) => ReachDefaults.Cleared(user);

    protected override ReachConfig Take(ReachInput input, UserId user) => new(
        user,
        [.. input.Profiles.Select(each => each.ToConfig())],
        [.. input.CallClasses.Select(each => each.ToConfig())],
        [.. input.Statuses.Select(each => each.ToConfig())],
        [.. input.Matrix.Select(each => each.ToConfig())],
        input.BasicClass,
        input.BasicStatus,
        input.DoNotDisturbStatus,
        input.RoamingStatus,
        [.. input.CallerIdCodes.Select(each => each.ToConfig())],
        [.. input.Numbers],
        [.. input.Devices.Select(each => each.ToConfig())],
        input.Blocks?.ToConfig());

    protected override ReachItem Show(ReachConfig config, long version) => new()
    {
        Profiles = [.. config.Profiles.Select(ReachProfileBody.Of)],
        CallClasses = [.. config.CallClasses.Select(CallClassBody.Of)],
        Statuses = [.. config.Statuses.Select(ReachStatusBody.Of)],
        Matrix = [.. config.Matrix.Select(ReachCellBody.Of)],
        BasicClass = config.BasicClass,
        BasicStatus = config.BasicStatus,
        DoNotDisturbStatus = config.DoNotDisturbStatus,
        RoamingStatus = config.RoamingStatus,
        CallerIdCodes = [.. config.CallerIdCodes.Select(CallerIdCodeBody.Of)],
        Numbers = config.Numbers,
        Devices = [.. config.Devices.Select(ReachDeviceBody.Of)],
        Blocks = ReachBlocksBody.Of(config.Blocks),
        Version = version,
    };

    // What was switched by hand goes with the settings; a user may have the one without the other.
    protected override async Task<StoreResult> Delete(ApiRequest request, UserId user, long? expected)
    {
        var result = await base.Delete(request, user, expected);
        return result is StoreResult.NotFound && expected is null
            ? await request.Service<IConfigurationStore>().ReachOverrides.Delete(request.Tenant, user, null, request.Actor, request.Cancellation)
            : result;
    }
}
