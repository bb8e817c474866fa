using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Dids;

internal sealed class DidRoutes : TableRoutes<DidConfig, E164, DidInput, DidItem>
{
    protected override string Path => "/tenants/{tenant}/dids";

    protected override string Noun => "did";

    protected override string KeyField => "number";

    protected override RouteNotes Notes(string summary) => new("Dids", summary)
    {
        Example = """{ "number": "+31880000101", "extension": "101" }""",
    };

    protected override ITable<DidConfig, E164> Table(ApiRequest request) =>
        new TenantTable<DidConfig, E164>(request.Service<IConfigurationStore>().Dids, request.Tenant);

    protected override bool TryParseKey(string? text, out E164 key) => E164.TryParse(text, out key);

    protected override E164 KeyOf(DidConfig config) => new(config.Number);

    protected override DidConfig Take(DidInput input, string? key, ApiRequest request, FieldErrors errors) =>
        new(errors.Key("number", input.Number, key), input.Extension);

    protected override DidItem Show(Stored<DidConfig> stored) => new()
    {
        Number = stored.Value.Number,
        Extension = stored.Value.Extension,
        Version = stored.Version,
    };
}
