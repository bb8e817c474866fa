using System.Text;
using Microsoft.Extensions.Configuration;
using Softswitch.Silo.Settings;

namespace Softswitch.Silo.Tests.Settings;

public sealed class SettingTests
{
    [Fact]
    public void Setting_from_each_source_counts_and_the_command_line_counts_most()
    {
        const string Prefix = "SOFTSWITCH_TEST_";
        Environment.SetEnvironmentVariable(Prefix + "Sip__UdpPort", "5081");
        Environment.SetEnvironmentVariable(Prefix + "Sip__TcpPort", "5082");
        var json = """{ "Sip": { "UdpPort": 5083, "TcpPort": 5084, "WsPort": "off", "Trusted": [ "192.0.2.1/acme" ] }, "Roles": [ "api", "gateway" ] }""";
        var configuration = new ConfigurationBuilder()
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json)))
            .AddEnvironmentVariables(Prefix)
            .AddCommandLine(["--Sip:UdpPort=5085"])
            .Build();

        var (settings, faults) = Read(configuration, ["Sip:UdpPort"]);

        Assert.Empty(faults);
        var transport = settings.Gateway.Transport;
        Assert.Equal((5085, 5082, null), (transport.UdpPort, transport.TcpPort, transport.WsPort));
        Assert.Equal("acme", Assert.Single(settings.Gateway.Trusted).Tenant.Value);
        Assert.Equal(Roles.Api | Roles.Gateway | Roles.Silo, settings.Roles);
    }

    [Theory]
    [InlineData("Sip:UdpPort", "70000", "Sip:UdpPort")]
    [InlineData("Sip:UdpPrt", "5060", "Sip:UdpPrt")]
    [InlineData("Sip:Trusted", "everywhere", "Sip:Trusted")]
    [InlineData("Http:Prot", "80", "Http:Prot")]
    [InlineData("Tls:Pfx:Path", "x", "Tls:Pfx:Path")]
    [InlineData("Admin:Password", "short", "Admin:Password")]
    [InlineData("Registrations:MinSeconds", "7201", "Registrations:MinSeconds")]
    [InlineData("Registrations:DefaultSeconds", "7201", "Registrations:DefaultSeconds")]
    [InlineData("Metrics:Allow", "everybody", "Metrics:Allow")]
    [InlineData("Telemetry:Otlp", "collector", "Telemetry:Otlp")]
    [InlineData("Telemetry:SampleRatio", "2", "Telemetry:SampleRatio")]
    [InlineData("Capture:Hep", "homer", "Capture:Hep")]
    [InlineData("Capture:LadderMegabytes", "lots", "Capture:LadderMegabytes")]
    [InlineData("Logging:Format", "xml", "Logging:Format")]
    [InlineData("Speech:Provider", "parrot", "Speech:Provider")]
    [InlineData("Speech:Provider", "http", "Speech:Url")]
    [InlineData("Speech:Url", "speech.example", "Speech:Url")]
    [InlineData("Speech:Voice:nl", "-w/tmp/x", "Speech:Voice:nl")]
    [InlineData("Speech:Voice:da", "da", "Speech:Voice:da")]
    [InlineData("Speech:CacheMegabytes", "plenty", "Speech:CacheMegabytes")]
    [InlineData("Roles", "cook", "Roles")]
    [InlineData("Demo:Enabled", "perhaps", "Demo:Enabled")]
    public void Setting_that_is_wrong_or_mistyped_is_named(string key, string value, string named) =>
        Assert.StartsWith(named + ":", Assert.Single(Read(Given((key, value)), []).Faults), StringComparison.Ordinal);

    [Fact]
    public void Section_that_is_mistyped_on_the_command_line_is_named() =>
        Assert.Equal(["Spi:UdpPort: there is no such setting"], Read(Given(("Spi:UdpPort", "5060")), ["Spi:UdpPort", "Serilog:MinimumLevel"]).Faults);

    [Fact]
    public void Settings_of_others_are_left_alone() =>
        Assert.Empty(Read(Given(("PATH", "/bin"), ("Serilog:MinimumLevel", "Debug"), ("Other:Thing", "1")), []).Faults);

    [Fact]
    public void Usual_time_of_a_registration_follows_a_lower_upper_bound()
    {
        var (settings, faults) = Read(Given(("Registrations:MaxSeconds", "600")), []);

        Assert.Empty(faults);
        Assert.Equal(TimeSpan.FromSeconds(600), settings.Registrations.DefaultExpires);
    }

    [Theory]
    [InlineData("", Roles.All)]
    [InlineData("all", Roles.All)]
    [InlineData("gateway", Roles.Gateway | Roles.Silo)]
    [InlineData("api, Dashboard", Roles.Api | Roles.Dashboard | Roles.Silo)]
    internal void Roles_are_read_from_one_value(string value, Roles roles) =>
        Assert.Equal(roles, Read(Given(("Roles", value)), []).Settings.Roles);

    private static IConfiguration Given(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal)).Build();

    private static (SiloSettings Settings, IReadOnlyList<string> Faults) Read(IConfiguration configuration, string[] onCommandLine)
    {
        var reader = new SettingReader(configuration);
        var settings = SiloSettings.Read(reader);
        reader.RefuseUnknown(onCommandLine);
        return (settings, reader.Faults);
    }
}
