using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Extensions;

internal sealed class ExtensionRoutes : TableRoutes<ExtensionConfig, ExtensionNumber, ExtensionInput, ExtensionItem>
{
    protected override string Path => "/tenants/{tenant}/extensions";

    protected override string Noun => "extension";

    protected override string KeyField => "number";

    protected override RouteNotes Notes(string summary) => new("Extensions", summary)
    {
        Example = """{ "number": "next", "type": "User", "userId": "0198c0de000070008000000000000101" }""",
    };

    protected override ITable<ExtensionConfig, ExtensionNumber> Table(ApiRequest request) =>
        new TenantTable<ExtensionConfig, ExtensionNumber>(request.Service<IConfigurationStore>().Extensions, request.Tenant);

    protected override bool TryParseKey(string? text, out ExtensionNumber key) => ExtensionNumber.TryParse(text, out key);

    protected override ExtensionNumber KeyOf(ExtensionConfig config) => new(config.Number);

    protected override ExtensionConfig Take(ExtensionInput input, string? key, ApiRequest request, FieldErrors errors) =>
        new(errors.Key("number", input.Number, key), input.Type, errors.User("userId", input.UserId));

    protected override Task<(StoreResult Result, ExtensionConfig Config)> Store(
        ITable<ExtensionConfig, ExtensionNumber> table, ExtensionConfig config, long? expected, ApiRequest request) =>
        config.Number == NextFree.Word
            ? NextFree.Store(request, "number", number => config with { Number = number }, each => table.Put(each, expected, request.Actor, request.Cancellation))
            : base.Store(table, config, expected, request);

    protected override ExtensionItem Show(Stored<ExtensionConfig> stored) => new()
    {
        Number = stored.Value.Number,
        Type = stored.Value.Type,
        UserId = stored.Value.UserId?.ToString(),
        Version = stored.Version,
    };
}
