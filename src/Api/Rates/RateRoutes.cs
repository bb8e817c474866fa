using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Trunks;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Rates;

/// <summary>What trunks take for calls (SPEC R11): by these the cheapest is chosen.</summary>
internal sealed class RateRoutes : TableRoutes<RateConfig, RateId, RateInput, RateItem>
{
    protected override string Path => "/rates";

    protected override string Noun => "rate";

    protected override Role ToRead => Role.Admin;

    protected override Role ToChange => Role.Admin;

    protected override RouteNotes Notes(string summary) => new("Rates", summary)
    {
        Example = """{ "trunk": "carrier", "prefix": "31", "price": 0.012 }""",
    };

    protected override ITable<RateConfig, RateId> Table(ApiRequest request) =>
        new PlatformItems<RateConfig, RateId>(request.Service<IConfigurationStore>().Rates);

    protected override bool TryParseKey(string? text, out RateId key) => RateId.TryParse(text, out key);

    protected override RateId KeyOf(RateConfig config) => config.Id;

    protected override RateConfig Take(RateInput input, string? key, ApiRequest request, FieldErrors errors)
    {
        var id = key ?? input.Id;
        errors.Require(key is null || input.Id is null || input.Id == key, "id", "fixed", "id cannot be changed");
        var isId = RateId.TryParse(id, out var parsed);
        errors.Require(id is null || isId, "id", "format", "id is 32 hex digits");
        var days = errors.Take<WeekDays>("days", input.Days);
        return new RateConfig(
            id is null ? new RateId(request.Options.NewId()) : parsed,
            input.Trunk,
            input.Prefix,
            input.Price,
            input.Priority,
            days == WeekDays.None ? WeekDays.All : days,
            input.From,
            input.Until);
    }

    protected override RateItem Show(Stored<RateConfig> stored) => new()
    {
        Id = stored.Value.Id.ToString(),
        Trunk = stored.Value.Trunk,
        Prefix = stored.Value.Prefix,
        Price = stored.Value.Price,
        Priority = stored.Value.Priority,
        Days = FlagNames.Show(stored.Value.Days),
        From = stored.Value.From,
        Until = stored.Value.Until,
        Version = stored.Version,
    };
}
