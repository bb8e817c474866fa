using System.Collections.Immutable;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Configuration;

namespace Softswitch.Storage.Reach;

internal sealed class ReachOverrideTable(ConfigurationWriter writer) : UserSettingsTable<ReachOverrides>(writer, Table)
{
    private const string Table = "reach_overrides";

    // One word, so that no entry of it begins like one of the settings.
    private const string Word = "reach-override";

    public override string Kind => Word;

    internal static Task Remove(ChangeScope scope, UserId user) => Remove(scope, user, Table, Word);

    protected override UserId KeyOf(ReachOverrides config) => config.UserId;

    protected override ImmutableArray<FieldError> Check(ReachOverrides config, int? extensionLength) => ReachOverrideRules.Check(config);

    protected override async Task<ImmutableArray<FieldError>> CheckStored(ChangeScope scope, ReachOverrides config)
    {
        var errors = new FieldErrors();
        if (config.Devices is { } devices)
            await ReachReferences.RequireChannels(scope, errors, config.UserId, [.. devices.Channels.Select((name, i) => ($"devices.channels[{i}]", name))]);
        var settings = await ReachTable.Of(scope.Session, scope.Tenant, config.UserId);
        return [.. errors.ToImmutable(), .. ReachOverrideRules.Check(config, settings)];
    }
}
