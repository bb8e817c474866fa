using Softswitch.Api.Access;
using Softswitch.Api.Fraud;
using Softswitch.Api.OpenApi;
using Softswitch.Api.Prefixes;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Tenants;

/// <summary>Tenants are made, changed and removed by the platform: their domain and numbers reach beyond themselves.</summary>
internal sealed class TenantRoutes : TableRoutes<TenantConfig, TenantId, TenantInput, TenantItem>
{
    protected override string Path => "/tenants";

    protected override string Noun => TenantScope.RouteValue;

    protected override Role ToChange => Role.Admin;

    protected override RouteNotes Notes(string summary) => new("Tenants", summary)
    {
        Example = """{ "id": "acme", "name": "Acme", "country": "NL", "timeZone": "Europe/Amsterdam", "language": "nl" }""",
    };

    protected override ITable<TenantConfig, TenantId> Table(ApiRequest request) =>
        new TenantsTable(request.Service<IConfigurationStore>().Tenants, request.Caller);

    protected override bool TryParseKey(string? text, out TenantId key) => TenantId.TryParse(text, out key);

    protected override TenantId KeyOf(TenantConfig config) => new(config.Id);

    protected override TenantConfig Take(TenantInput input, string? key, ApiRequest request, FieldErrors errors) => new(
        errors.Key("id", input.Id, key),
        input.Name,
        input.SipDomain,
        input.Country,
        input.TimeZone,
        input.Language,
        input.ExtensionLength,
        input.CompanyName,
        input.CompanyNumber,
        input.ShowsCompanyName,
        input.ShowsCompanyNumber,
        input.EmergencyNumber,
        errors.Take<NumberCategory>("barred", input.Barred),
        input.Encryption,
        FraudLimitSettings.ToConfig(input.FraudLimits),
        [.. input.Prefixes.Select(PrefixSettings.ToConfig)]);

    protected override TenantItem Show(Stored<TenantConfig> stored) => new()
    {
        Id = stored.Value.Id,
        Name = stored.Value.Name,
        SipDomain = stored.Value.SipDomain,
        Country = stored.Value.Country,
        TimeZone = stored.Value.TimeZone,
        Language = stored.Value.Language,
        ExtensionLength = stored.Value.ExtensionLength,
        CompanyName = stored.Value.CompanyName,
        CompanyNumber = stored.Value.CompanyNumber,
        ShowsCompanyName = stored.Value.ShowsCompanyName,
        ShowsCompanyNumber = stored.Value.ShowsCompanyNumber,
        EmergencyNumber = stored.Value.EmergencyNumber,
        Barred = FlagNames.Show(stored.Value.Barred),
        Encryption = stored.Value.Encryption,
        FraudLimits = FraudLimitSettings.Of(stored.Value.FraudLimits),
        Prefixes = [.. stored.Value.Prefixes.Select(PrefixSettings.Of)],
        Version = stored.Version,
    };

    // The keys of a tenant end with it.
    protected override void Changed(ApiRequest request) => request.Service<KeyCache>().Forget();
}
