using System.Net;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Native;
using Softswitch.Gateway.Tests.Registrar;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Bans;

/// <summary>Who is banned for what, and who is not.</summary>
public sealed class BanWatchTests
{
    private const string Guesser = "192.0.2.66";

    [Theory]
    [InlineData("alice", 10)]
    [InlineData("nobody", 4)]
    public void Source_that_guesses_is_banned_and_names_nobody_has_count_more(string user, int tries)
    {
        var bench = Bench(10);
        Guess(bench, user, tries - 1);
        Assert.False(IsShut(bench));

        Guess(bench, user, 2);

        Assert.True(IsShut(bench));
        Assert.False(bench.Gateway.Bans.Shuts(IPAddress.Parse("192.0.2.67")));
    }

    [Fact]
    public void Guesses_that_come_slowly_ban_nobody()
    {
        var bench = Bench(10);
        for (var i = 0; i < 30; i++)
        {
            Guess(bench, "alice", 1);
            bench.Gateway.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.False(IsShut(bench));
    }

    [Fact]
    public void Answer_to_a_challenge_that_went_elsewhere_proves_nothing_over_udp()
    {
        var bench = Bench(10);
        var mallory = new FakeFlow("mallory", 5080, "198.51.100.1");
        bench.Gateway.Receive(mallory, bench.Write(RegistrarBench.Here, "", "alice", 1));
        var credentials = RegistrarBench.Credentials(mallory.Sent[^1], user: "nobody", password: "wrong");

        for (var i = 0; i < 50; i++)
            Assert.StartsWith("SIP/2.0 403 ", bench.Send(RegistrarBench.Here, credentials), StringComparison.Ordinal);

        Assert.False(IsShut(bench));
    }

    [Theory]
    [InlineData(SipTransport.Udp, false)]
    [InlineData(SipTransport.Tcp, true)]
    public void Scanner_gets_no_answer_and_is_banned_at_once_where_its_address_is_real(SipTransport transport, bool isBanned)
    {
        var bench = Bench(10, transport);
        bench.Gateway.Receive(bench.Phone, bench.Write(RegistrarBench.Here, "User-Agent: friendly-Scanner\r\n", "alice", 1));

        Assert.Empty(bench.Phone.Sent);
        Assert.Equal((isBanned, 1L), (IsShut(bench), bench.Gateway.Sources.Counters.Scanners));
    }

    [Theory]
    [InlineData(SipTransport.Udp, false)]
    [InlineData(SipTransport.Tcp, true)]
    public void Flood_of_messages_that_cannot_be_read_bans_where_the_address_is_real(SipTransport transport, bool isBanned)
    {
        var bench = Bench(10, transport);
        for (var i = 0; i < 3; i++)
            bench.Gateway.Receive(bench.Phone, "REGISTER nonsense\r\n\r\n");

        Assert.Equal(isBanned, IsShut(bench));
    }

    [Fact]
    public void Source_where_phones_work_has_more_patience_and_then_only_strangers_are_held()
    {
        var bench = Bench(10);
        Assert.StartsWith("SIP/2.0 200 ", bench.Register(), StringComparison.Ordinal);
        Guess(bench, "nobody", 16);
        Assert.False(bench.Gateway.Bans.Holds(bench.Phone.Remote.Address));
        Guess(bench, "nobody", 2);

        Assert.True(bench.Gateway.Bans.Holds(bench.Phone.Remote.Address));
        Assert.False(IsShut(bench));
        Assert.StartsWith("SIP/2.0 503 ", Guess(bench, "another", 1), StringComparison.Ordinal);
        Assert.StartsWith("SIP/2.0 200 ", bench.Register(), StringComparison.Ordinal);

        bench.Gateway.Advance(TimeSpan.FromMinutes(61));
        Assert.True(IsShut(bench));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("203.0.113.5")]
    public void This_machine_and_trunks_are_not_banned(string address)
    {
        var bench = new RegistrarBench(new AdmissionLimits { BanPoints = 10 }, address: address);
        var trunk = TrunkRules.ToModel(new TrunkConfig("carrier", "203.0.113.5"));
        bench.Gateway.Use(new TrunkSecret(trunk, null));

        Guess(bench, "nobody", 20);

        Assert.False(IsShut(bench));
    }

    [Fact]
    public void Nobody_is_banned_when_that_is_switched_off()
    {
        var bench = Bench(0);
        Guess(bench, "nobody", 100);

        Assert.False(IsShut(bench));
    }

    private static RegistrarBench Bench(int points, SipTransport transport = SipTransport.Udp) =>
        new(new AdmissionLimits { BanPoints = points }, transport, Guesser);

    private static string Guess(RegistrarBench bench, string user, int tries)
    {
        for (var i = 0; i < tries; i++)
            bench.Send(RegistrarBench.Here, RegistrarBench.Credentials(bench.Send(RegistrarBench.Here), user: user, password: "wrong"));
        return bench.Phone.Sent[^1];
    }

    private static bool IsShut(RegistrarBench bench) => bench.Gateway.Bans.Shuts(NativeAddress.From(bench.Phone.Remote));
}
