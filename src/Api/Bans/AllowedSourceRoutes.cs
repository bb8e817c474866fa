using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Bans;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Bans;

/// <summary>Who is never banned.</summary>
internal sealed class AllowedSourceRoutes : TableRoutes<AllowedSourceConfig, AddressRange, AllowedSourceInput, AllowedSourceItem>
{
    protected override string Path => "/allowed-sources";

    protected override string Noun => "source";

    protected override string KeyField => "source";

    protected override Role ToRead => Role.Admin;

    protected override Role ToChange => Role.Admin;

    protected override RouteNotes Notes(string summary) => new("Defence", summary)
    {
        Example = """{ "source": "2001:db8::/48", "note": "head office" }""",
    };

    protected override ITable<AllowedSourceConfig, AddressRange> Table(ApiRequest request) =>
        new PlatformItems<AllowedSourceConfig, AddressRange>(request.Service<IConfigurationStore>().AllowedSources);

    protected override bool TryParseKey(string? text, out AddressRange key) => SourceKeys.TryParse(text, out key);

    protected override AddressRange KeyOf(AllowedSourceConfig config) => SourceKeys.TryParse(config.Source, out var range) ? range : default;

    protected override AllowedSourceConfig Take(AllowedSourceInput input, string? key, ApiRequest request, FieldErrors errors) =>
        new(errors.Source(input.Source, key), input.Note);

    protected override AllowedSourceItem Show(Stored<AllowedSourceConfig> stored) =>
        new() { Source = stored.Value.Source, Note = stored.Value.Note, Version = stored.Version };
}
