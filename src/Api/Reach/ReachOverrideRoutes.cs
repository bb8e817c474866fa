using Softswitch.Api.Requests;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Users;

namespace Softswitch.Api.Reach;

/// <summary>What a user has switched by hand (SPEC P3).</summary>
internal sealed class ReachOverrideRoutes : UserSettingsRoutes<ReachOverrides, ReachOverrideInput, ReachOverrideItem>
{
    protected override string Path => ReachRoutes.Root + "/override";

    protected override string What => "what a user switched by hand";

    protected override string Detail => "A user who never switched anything has version 0.";

    protected override string Example => """{ "status": { "status": "DoNotDisturb", "until": "2026-01-31T12:00:00Z" } }""";

    protected override IConfigurationTable<ReachOverrides, UserId> Table(ApiRequest request) => request.Service<IConfigurationStore>().ReachOverrides;

    protected override ReachOverrides Default(UserId user) => new(user);

    protected override ReachOverrides Take(ReachOverrideInput input, UserId user) => new(
        user,
        input.Status is { } status ? new ReachStatusOverride(status.Status, status.Until) : null,
        input.Devices is { } devices ? new ReachDevicesOverride([.. devices.Channels], devices.Until) : null,
        input.IsRoaming,
        input.DoNotDisturb,
        input.PhoneForward is { } phone ? new PhoneForwardConfig(phone.Always, phone.Busy, phone.NoAnswer, phone.NoAnswerAfter) : null);

    protected override ReachOverrideItem Show(ReachOverrides config, long version) => new()
    {
        Status = config.Status is { } status ? new StatusOverrideBody { Status = status.Status, Until = status.Until } : null,
        Devices = config.Devices is { } devices ? new DevicesOverrideBody { Channels = devices.Channels, Until = devices.Until } : null,
        IsRoaming = config.IsRoaming,
        DoNotDisturb = config.DoNotDisturb,
        PhoneForward = config.PhoneForward is { } phone
            ? new PhoneForwardBody { Always = phone.Always, Busy = phone.Busy, NoAnswer = phone.NoAnswer, NoAnswerAfter = phone.NoAnswerAfter }
            : null,
        Version = version,
    };
}
