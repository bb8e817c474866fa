using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Tests.Tenants;

public sealed class TenantRulesTests
{
    private static readonly TenantConfig Good = new("acme", "Acme");

    public static TheoryData<TenantConfig, string?> Cases => new()
    {
        { Good, null },
        { Good with { Id = "Acme" }, "id format" },
        { Good with { Id = "-acme" }, "id format" },
        { Good with { Id = new string('a', 33) }, "id format" },
        { Good with { Name = "" }, "name required" },
        { Good with { SipDomain = "sip.acme.example" }, null },
        { Good with { SipDomain = "" }, "sipDomain format" },
        { Good with { SipDomain = "SIP.example" }, "sipDomain format" },
        { Good with { SipDomain = "-a.example" }, "sipDomain format" },
        { Good with { SipDomain = "a..example" }, "sipDomain format" },
        { Good with { SipDomain = new string('a', 64) + ".example" }, "sipDomain format" },
        { Good with { Country = "XX" }, "country unknown" },
        { Good with { TimeZone = "Mars/Olympus" }, "timeZone unknown" },
        { Good with { TimeZone = "../../etc/passwd" }, "timeZone unknown" },
        { Good with { Language = "" }, "language unknown" },
        { Good with { ExtensionLength = 1 }, "extensionLength range" },
        { Good with { ExtensionLength = 5 }, null },
        { Good with { ExtensionLength = 6 }, "extensionLength range" },
        { Good with { CompanyNumber = "+31201234567" }, null },
        { Good with { CompanyNumber = "+0123456789" }, "companyNumber format" },
        { Good with { EmergencyNumber = "+31201234567" }, null },
        { Good with { EmergencyNumber = "0201234567" }, "emergencyNumber format" },
        { Good with { Barred = NumberCategory.All }, null },
        { Good with { Barred = (NumberCategory)1024 }, "barred unknown" },
        { Good with { SipDomain = "192.0.2.1" }, "sipDomain format" },
        { Good with { Prefixes = [new("7", "+31201234567"), new("8")] }, null },
        { Good with { Prefixes = [new("777")] }, "prefixes[0].prefix format" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tenant_is_accepted_or_refused_by_field_and_rule(TenantConfig config, string? expected)
    {
        var error = TenantRules.Check(config, name => name == "Europe/Amsterdam").SingleOrDefault();

        Assert.Equal(expected, error is null ? null : $"{error.Field} {error.Rule}");
    }
}
