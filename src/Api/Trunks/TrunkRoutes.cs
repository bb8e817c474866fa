using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Orleans;
using Softswitch.Api.Access;
using Softswitch.Api.Answers;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Trunks;

/// <summary>Trunks are the platform's (SPEC R11): only its administrators see and change them.</summary>
internal sealed class TrunkRoutes : TableRoutes<TrunkConfig, TrunkName, TrunkInput, TrunkItem>
{
    protected override string Path => "/trunks";

    protected override string Noun => "trunk";

    protected override string KeyField => "name";

    protected override Role ToRead => Role.Admin;

    protected override Role ToChange => Role.Admin;

    public void MapAll(IEndpointRouteBuilder routes)
    {
        Map(routes);
        routes.MapGet("/trunks/{trunk}/live", Live).RequireRole(Role.Admin).Describe(new RouteNotes("Trunks", "Read the live state of a trunk")
        {
            Answer = typeof(TrunkLive),
            Refusals = [404],
        });
    }

    protected override RouteNotes Notes(string summary) => new("Trunks", summary)
    {
        Example = """{ "name": "carrier", "target": "sip.carrier.example", "username": "pbx", "password": "secret", "registers": true }""",
    };

    protected override ITable<TrunkConfig, TrunkName> Table(ApiRequest request) =>
        new PlatformItems<TrunkConfig, TrunkName>(request.Service<IConfigurationStore>().Trunks);

    protected override bool TryParseKey(string? text, out TrunkName key) => TrunkName.TryParse(text, out key);

    protected override TrunkName KeyOf(TrunkConfig config) => new(config.Name);

    protected override TrunkConfig Take(TrunkInput input, string? key, ApiRequest request, FieldErrors errors) => new(
        errors.Key("name", input.Name, key),
        input.Target,
        input.Tenant,
        input.Transport,
        input.Country,
        input.Notation,
        input.Username,
        input.Domain,
        input.Registers,
        input.RegisterSeconds,
        [.. input.Addresses],
        input.CertificateName,
        input.Identity,
        input.SendsDiversion,
        input.MaxCalls,
        input.MaxCallsPerSecond,
        input.OptionsSeconds,
        input.CarriesEmergency,
        input.Enabled,
        input.Password);

    protected override TrunkItem Show(Stored<TrunkConfig> stored) => TrunkItem.Of(stored);

    private static async Task<IResult> Live(ApiRequest request) =>
        TrunkName.TryParse(request.Route("trunk"), out var name)
        && await request.Service<IGrainFactory>().GetGrain<ITrunkGrain>(GrainKeys.Trunk(name)).View() is { } view
            ? Answer.Of(TrunkLive.Of(view))
            : Problem.NotFound("trunk");
}
