using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Channels;

internal sealed class ChannelRoutes : TableRoutes<ChannelConfig, ChannelName, ChannelInput, ChannelItem>
{
    protected override string Path => "/tenants/{tenant}/channels";

    protected override string Noun => "channel";

    protected override string KeyField => "name";

    protected override RouteNotes Notes(string summary) => new("Channels", summary)
    {
        Example = """{ "name": "acme101", "userId": "0198c0de000070008000000000000101", "callLimit": 2 }""",
    };

    protected override ITable<ChannelConfig, ChannelName> Table(ApiRequest request) =>
        new TenantTable<ChannelConfig, ChannelName>(request.Service<IConfigurationStore>().Channels, request.Tenant);

    protected override bool TryParseKey(string? text, out ChannelName key) => ChannelName.TryParse(text, out key);

    protected override ChannelName KeyOf(ChannelConfig config) => new(config.Name);

    protected override ChannelConfig Take(ChannelInput input, string? key, ApiRequest request, FieldErrors errors) =>
        input.ToConfig(errors.Key("name", input.Name, key), errors.User("userId", input.UserId));

    protected override ChannelItem Show(Stored<ChannelConfig> stored) => ChannelItem.Of(stored);

    protected override ChannelItem ShowCreated(ChannelItem item, string? generated) => item with { Generated = generated };
}
