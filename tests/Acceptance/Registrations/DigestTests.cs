using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Registrations;

/// <summary>Challenges with SHA-256 (RFC 8760), alone and beside MD5.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class DigestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("sha-256", "SHA-256")]
    [InlineData("sha-256,md5", "SHA-256", "MD5")]
    [InlineData("md5,sha-256", "MD5", "SHA-256")]
    public async Task Every_algorithm_offered_registers_a_phone_over_udp_and_tls(string setting, params string[] offered)
    {
        await using var host = await StartAsync(setting);
        foreach (var algorithm in offered)
        {
            using var udp = await DigestPhone.OverUdpAsync(host, host.Account(107));
            await RegisterAsync(udp, algorithm, offered);
            using var tls = await DigestPhone.OverTlsAsync(host, host.Account(108));
            await RegisterAsync(tls, algorithm, offered);
        }
    }

    [Fact]
    public async Task Answer_with_md5_is_refused_where_only_sha256_is_offered()
    {
        await using var host = await StartAsync("sha-256");
        using var phone = await DigestPhone.OverUdpAsync(host, host.Account(107));
        var offer = Assert.Single(await phone.ChallengedAsync());

        Assert.StartsWith("SIP/2.0 401 ", await phone.RegisterAsync(offer with { Algorithm = "MD5" }), StringComparison.Ordinal);
        Assert.StartsWith("SIP/2.0 200 ", await phone.RegisterAsync(offer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_password_is_refused_with_sha256()
    {
        await using var host = await StartAsync("sha-256");
        using var phone = await DigestPhone.OverUdpAsync(host, host.Account(107) with { Password = "not this one" });

        var answer = await phone.RegisterAsync(Assert.Single(await phone.ChallengedAsync()));

        Assert.Matches("^SIP/2.0 40[13] ", answer);
    }

    /// <summary>sipp looks at the first challenge only, and knows MD5 only.</summary>
    [ProgramFact("sipp")]
    public async Task Phone_that_knows_md5_only_calls_where_md5_is_offered_first()
    {
        await using var host = await StartAsync("md5,sha-256");
        await using var called = await host.CalledAsync(102, new Scenario().Invited().Answer().Byed());

        await host.PlayAsync(host.Account(101), new Scenario().Invite().Answered().Pause(200).Bye(), "102");

        await called.SucceedsAsync();
    }

    private static async Task RegisterAsync(DigestPhone phone, string algorithm, string[] offered)
    {
        var offers = await phone.ChallengedAsync();
        Assert.Equal(offered, offers.Select(offer => offer.Algorithm), StringComparer.Ordinal);

        var answer = await phone.RegisterAsync(offers.First(offer => offer.Algorithm == algorithm));

        Assert.StartsWith("SIP/2.0 200 ", answer, StringComparison.Ordinal);
        Assert.Matches("Contact:.*expires=", answer);
    }

    private Task<SwitchProcess> StartAsync(string algorithms)
    {
        var more = new Dictionary<string, string>(StringComparer.Ordinal) { ["Sip:DigestAlgorithms"] = algorithms };
        return SwitchProcess.StartAsync(new SwitchSettings { More = more }, _folder.FullPath);
    }
}
