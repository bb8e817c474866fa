using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Services;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Services;

/// <summary>Extensions that the platform itself answers.</summary>
internal sealed class ServiceRoutes : TableRoutes<ServiceConfig, ExtensionNumber, ServiceInput, ServiceItem>
{
    protected override string Path => "/tenants/{tenant}/services";

    protected override string Noun => "service";

    protected override string KeyField => "extension";

    protected override RouteNotes Notes(string summary) => new("Services", summary)
    {
        Example = """{ "extension": "600", "kind": "Echo" }""",
    };

    protected override ITable<ServiceConfig, ExtensionNumber> Table(ApiRequest request) =>
        new TenantTable<ServiceConfig, ExtensionNumber>(request.Service<IConfigurationStore>().Services, request.Tenant);

    protected override bool TryParseKey(string? text, out ExtensionNumber key) => ExtensionNumber.TryParse(text, out key);

    protected override ExtensionNumber KeyOf(ServiceConfig config) => new(config.Extension);

    protected override ServiceConfig Take(ServiceInput input, string? key, ApiRequest request, FieldErrors errors) =>
        new(errors.Key("extension", input.Extension, key), input.Kind, input.Music, errors.Sound("sound", input.Sound), input.Pin, input.Records);

    protected override ServiceItem Show(Stored<ServiceConfig> stored) => new()
    {
        Extension = stored.Value.Extension,
        Kind = stored.Value.Kind,
        Music = stored.Value.Music,
        Sound = stored.Value.Sound?.ToString(),
        Pin = stored.Value.Pin,
        Records = stored.Value.Records,
        Version = stored.Version,
    };
}
