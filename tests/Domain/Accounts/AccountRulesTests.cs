using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Tests.Accounts;

public sealed class AccountRulesTests
{
    private static readonly AccountConfig Good = new("ann@acme.example", Role.TenantAdmin, new TenantId("acme"));

    public static TheoryData<AccountConfig, string?> Cases => new()
    {
        { Good, null },
        { new("admin", Role.Admin, null), null },
        { new("admin", Role.Admin, new TenantId("acme")), "tenant format" },
        { Good with { Tenant = null }, "tenant required" },
        { Good with { Login = "Ann" }, "login format" },
        { Good with { Login = "an" }, "login format" },
        { Good with { Role = (Role)9 }, "role unknown" },
        { Good with { Password = "short" }, "password length" },
        { Good with { Password = "longer" }, null },
        { Good with { Email = "nothing" }, "email format" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Account_is_accepted_or_refused_by_field_and_rule(AccountConfig config, string? expected)
    {
        var error = AccountRules.Check(config).SingleOrDefault();

        Assert.Equal(expected, error is null ? null : $"{error.Field} {error.Rule}");
    }

    [Theory]
    [InlineData(Role.Reader, "acme", true)]
    [InlineData(Role.Reader, "other", false)]
    [InlineData(Role.Admin, "other", true)]
    public void Account_reaches_its_own_tenant_only(Role role, string tenant, bool expected)
    {
        TenantId? scope = role == Role.Admin ? null : new TenantId("acme");

        Assert.Equal(expected, new PortalAccount("ann", role, scope, null).Reaches(new TenantId(tenant)));
        Assert.Equal(expected, new ApiKey(default, "key", role, scope).Reaches(new TenantId(tenant)));
    }
}
