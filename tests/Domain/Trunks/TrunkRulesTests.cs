using System.Net;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Tests.Trunks;

public sealed class TrunkRulesTests
{
    private static readonly TrunkConfig Good = new("carrier", "sip.example.net", Username: "31201234567", Registers: true);

    public static TheoryData<TrunkConfig, string?> Cases => new()
    {
        { Good, null },
        { new TrunkConfig("carrier"), null },
        { Good with { Name = "Carrier" }, "name format" },
        { Good with { Tenant = "acme" }, null },
        { Good with { Tenant = "Acme" }, "tenant format" },
        { Good with { Country = "XX" }, "country unknown" },
        { Good with { Transport = (TrunkTransport)9 }, "transport unknown" },
        { Good with { Notation = (NumberNotation)9 }, "notation unknown" },
        { Good with { Identity = (TrunkIdentity)9 }, "identity unknown" },
        { Good with { Target = null }, "target required" },
        { Good with { Target = null, Registers = false, CarriesEmergency = true }, "target required" },
        { Good with { Username = null }, "username required" },
        { Good with { Username = "" }, "username format" },
        { Good with { Username = "a\r\nVia: b" }, "username format" },
        { Good with { Username = "a@b" }, "username format" },
        { Good with { Username = "a\"b" }, "username format" },
        { Good with { Username = new string('u', 65) }, "username format" },
        { Good with { Username = "+31201234567" }, null },
        { Good with { Password = "pa ss;wörd" }, null },
        { Good with { Password = "" }, "password format" },
        { Good with { Password = "a\nb" }, "password format" },
        { Good with { Password = new string('p', 129) }, "password format" },
        { Good with { Domain = "example.net" }, null },
        { Good with { Domain = "192.0.2.1" }, null },
        { Good with { Domain = "[2001:db8::1]" }, null },
        { Good with { Domain = "example.net:5060" }, "domain format" },
        { Good with { Domain = "exa mple" }, "domain format" },
        { Good with { Domain = "2001:db8::1" }, "domain format" },
        { Good with { CertificateName = "sip.example.net" }, null },
        { Good with { CertificateName = "*.example.net" }, "certificateName format" },
        { Good with { CertificateName = "" }, "certificateName format" },
        { Good with { RegisterSeconds = 59 }, "registerSeconds range" },
        { Good with { RegisterSeconds = 86_401 }, "registerSeconds range" },
        { Good with { OptionsSeconds = 0 }, null },
        { Good with { OptionsSeconds = 4 }, "optionsSeconds range" },
        { Good with { OptionsSeconds = 3601 }, "optionsSeconds range" },
        { Good with { MaxCalls = 0 }, "maxCalls range" },
        { Good with { MaxCalls = 100_001 }, "maxCalls range" },
        { Good with { MaxCallsPerSecond = 0 }, "maxCallsPerSecond range" },
        { Good with { MaxCallsPerSecond = 10_001 }, "maxCallsPerSecond range" },
        { Good with { MaxCalls = 100_000, MaxCallsPerSecond = 10_000 }, null },
        { Good with { Addresses = ["192.0.2.1", "198.51.100.0/24", "10.0.0.0/8", "2001::/16", "2001:db8::1"] }, null },
        { Good with { Addresses = ["8.0.0.0/7"] }, "addresses[0] range" },
        { Good with { Addresses = ["0.0.0.0/0"] }, "addresses[0] range" },
        { Good with { Addresses = ["2000::/15"] }, "addresses[0] range" },
        { Good with { Addresses = ["192.0.2.1/24"] }, null },
        { Good with { Addresses = ["192.0.2"] }, "addresses[0] format" },
        { Good with { Addresses = ["192.0.2.010"] }, "addresses[0] format" },
        { Good with { Addresses = ["::ffff:192.0.2.1"] }, "addresses[0] format" },
        { Good with { Addresses = ["fe80::1%eth0"] }, "addresses[0] format" },
        { Good with { Addresses = [null!] }, "addresses[0] format" },
        { Good with { Addresses = ["sip.example.net"] }, "addresses[0] format" },
        { Good with { Addresses = [.. Enumerable.Repeat("192.0.2.1", 65)] }, "addresses length" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Trunk_is_accepted_or_refused_by_field_and_rule(TrunkConfig config, string? expected)
    {
        var error = TrunkRules.Check(config).SingleOrDefault();

        Assert.Equal(expected, error is null ? null : $"{error.Field} {error.Rule}");
    }

    [Theory]
    [InlineData("sip.example.net", "sip.example.net", 0)]
    [InlineData("sip.example.net:5080", "sip.example.net", 5080)]
    [InlineData("localhost", "localhost", 0)]
    [InlineData("192.0.2.1", "192.0.2.1", 0)]
    [InlineData("192.0.2.1:65535", "192.0.2.1", 65535)]
    [InlineData("[2001:db8::1]", "[2001:db8::1]", 0)]
    [InlineData("[2001:db8::1]:5061", "[2001:db8::1]", 5061)]
    [InlineData("2001:db8::1", "[2001:db8::1]", 0)]
    public void Target_is_a_host_and_perhaps_a_port(string text, string host, int port)
    {
        Assert.True(TrunkHost.TryParse(text, out var parsed));
        Assert.Equal(new TrunkHost(host, port), parsed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(":5060")]
    [InlineData("sip.example.net:")]
    [InlineData("sip.example.net:0")]
    [InlineData("sip.example.net:65536")]
    [InlineData("sip.example.net:+506")]
    [InlineData("sip.example.net:5060:5060")]
    [InlineData("sip.example.net;lr")]
    [InlineData("sip.example.net\r\n")]
    [InlineData("SIP.example.net")]
    [InlineData("user@example.net")]
    [InlineData("192.0.2.256")]
    [InlineData("192.0.2")]
    [InlineData("[192.0.2.1]")]
    [InlineData("[2001:db8::1")]
    [InlineData("[2001:db8::1]5061")]
    [InlineData("[fe80::1%eth0]")]
    [InlineData("[]")]
    [InlineData("]")]
    public void Target_that_is_no_host_is_refused(string? text) => Assert.False(TrunkHost.TryParse(text, out _));

    [Fact]
    public void Good_trunk_becomes_a_model()
    {
        var model = TrunkRules.ToModel(Good with { Target = "[2001:db8::1]:5061", Tenant = "acme", Addresses = ["192.0.2.0/28"], Password = "secret" });

        Assert.Equal(("carrier", "[2001:db8::1]", 5061, "acme", "[2001:db8::1]"), (model.Name.Value, model.Host, model.Port, model.Tenant?.Value, model.Domain));
        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(30)), (model.RegisterTime, model.OptionsTime));
        Assert.True(model.Addresses.Single().Contains(IPAddress.Parse("192.0.2.15")));
        Assert.DoesNotContain("secret", model.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Trunk_that_only_brings_calls_has_no_host()
    {
        var model = TrunkRules.ToModel(new TrunkConfig("carrier"));

        Assert.Null(model.Host);
        Assert.Null(model.Domain);
        Assert.Empty(model.Addresses);
    }
}
