using Softswitch.Api.OpenApi;
using Softswitch.Api.Requests;
using Softswitch.Api.Tables;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Accounts;

/// <summary>Portal accounts: those of a tenant for its administrators, all of them for the platform's.</summary>
internal sealed class AccountRoutes(bool ofPlatform) : TableRoutes<AccountConfig, string, AccountInput, AccountItem>
{
    protected override string Path => ofPlatform ? "/accounts" : "/tenants/{tenant}/accounts";

    protected override string Noun => "account";

    protected override string KeyField => "login";

    protected override Role ToRead => ToChange;

    protected override Role ToChange => ofPlatform ? Role.Admin : Role.TenantAdmin;

    protected override RouteNotes Notes(string summary) => new("Accounts", ofPlatform ? summary + " of the platform" : summary)
    {
        Example = """{ "login": "anna@example.org", "role": "TenantAdmin", "password": "…" }""",
    };

    protected override ITable<AccountConfig, string> Table(ApiRequest request) =>
        new AccountTable(request.Service<IAccountStore>(), ofPlatform ? null : request.Tenant);

    protected override bool TryParseKey(string? text, out string key)
    {
        key = text ?? "";
        return key.Length is > 0 and <= 100;
    }

    protected override string KeyOf(AccountConfig config) => config.Login;

    protected override AccountConfig Take(AccountInput input, string? key, ApiRequest request, FieldErrors errors)
    {
        var tenant = input.Tenant is null ? (TenantId?)null : new TenantId(input.Tenant);
        if (!ofPlatform)
        {
            errors.Require(tenant is null || tenant == request.Tenant, "tenant", "fixed", "an account made here is of this tenant");
            errors.Require(input.Role != Role.Admin, "role", "range", "the role Admin is not for accounts of a tenant");
            tenant = request.Tenant;
        }

        return new AccountConfig(errors.Key("login", input.Login, key), input.Role, tenant, input.Email, input.Password);
    }

    protected override AccountItem Show(Stored<AccountConfig> stored) => new()
    {
        Login = stored.Value.Login,
        Role = stored.Value.Role,
        Tenant = stored.Value.Tenant?.Value,
        Email = stored.Value.Email,
        Version = stored.Version,
    };
}
