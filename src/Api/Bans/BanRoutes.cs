using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Bans;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Bans;

/// <summary>Who is shut out of SIP. Whoever deletes a ban lifts it, and forgets how often there was one.</summary>
internal sealed class BanRoutes : TableRoutes<BanConfig, AddressRange, BanInput, BanItem>
{
    protected override string Path => "/bans";

    protected override string Noun => "ban";

    protected override string KeyField => "source";

    protected override Role ToRead => Role.Admin;

    protected override Role ToChange => Role.Admin;

    protected override RouteNotes Notes(string summary) => new("Defence", summary)
    {
        Example = """{ "source": "192.0.2.0/24", "reason": "dials premium numbers", "until": "2036-01-31T12:00:00Z" }""",
    };

    protected override ITable<BanConfig, AddressRange> Table(ApiRequest request) =>
        new PlatformItems<BanConfig, AddressRange>(request.Service<IConfigurationStore>().Bans);

    protected override bool TryParseKey(string? text, out AddressRange key) => SourceKeys.TryParse(text, out key);

    protected override AddressRange KeyOf(BanConfig config) => SourceKeys.TryParse(config.Source, out var range) ? range : default;

    protected override BanConfig Take(BanInput input, string? key, ApiRequest request, FieldErrors errors) =>
        new(errors.Source(input.Source, key), input.Reason, request.Actor.At, input.Until?.ToUnixTimeMilliseconds());

    protected override BanItem Show(Stored<BanConfig> stored) => new()
    {
        Source = stored.Value.Source,
        Reason = stored.Value.Reason,
        Since = DateTimeOffset.FromUnixTimeMilliseconds(stored.Value.Since),
        Until = stored.Value.Until is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null,
        Times = stored.Value.Times,
        Automatic = stored.Value.IsAutomatic,
        Version = stored.Version,
    };
}
