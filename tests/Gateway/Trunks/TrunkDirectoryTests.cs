using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Tests.Signalling;
using Softswitch.Gateway.Tests.Trunks.Lookup;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Trunks;
using Softswitch.Gateway.Trunks.Lookup;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Trunks;

public sealed class TrunkDirectoryTests
{
    private readonly ScriptedTrunks _reader = new();
    private readonly ScriptedDns _dns = new();
    private readonly ManualTimeProvider _time = new();
    private readonly TrunkDirectory _directory;

    public TrunkDirectoryTests() => _directory = new TrunkDirectory(
        _reader, new TrunkResolver(new DnsCache(_dns, new GatewayClock(_time)), static () => 0), new ContactUsers(new byte[32]), StrictLogger.Instance);

    [Theory]
    [InlineData("198.51.100.17", "wide")]
    [InlineData("198.51.100.1", "narrow wide")]
    [InlineData("::ffff:198.51.100.1", "narrow wide")]
    [InlineData("198.51.101.1", "")]
    [InlineData("2001:db8:1::9", "six")]
    [InlineData("192.0.2.10", "fixed")]
    [InlineData("192.0.2.11", "")]
    public async Task Carriers_are_found_by_where_they_are(string address, string expected)
    {
        _reader.Set(
            Trunk("wide", null, "198.51.100.0/24"),
            Trunk("narrow", null, "198.51.100.1", "203.0.113.0/30"),
            Trunk("six", null, "2001:db8:1::/48"),
            Trunk("fixed", "192.0.2.10"),
            Off(Trunk("off", "192.0.2.11")));
        await Read();

        Assert.Equal(expected, From(address));
    }

    [Fact]
    public async Task Carriers_are_found_by_what_their_name_leads_to_now()
    {
        _dns.Host("sip.example.org", "192.0.2.1", "192.0.2.2");
        _reader.Set(Trunk("named", "sip.example.org"));
        await Read();
        Assert.Equal("named", From("192.0.2.2"));

        _dns.Host("sip.example.org", "192.0.2.3");
        _time.Advance(TimeSpan.FromSeconds(61));
        await Read();

        Assert.Equal(("", "named"), (From("192.0.2.2"), From("192.0.2.3")));
        _dns.IsAway = true;
        _time.Advance(TimeSpan.FromHours(5));
        await Read();
        Assert.Equal("named", From("192.0.2.3"));
    }

    [Theory]
    [InlineData("carrier.example.org", "198.51.100.1", "free bound")]
    [InlineData("CARRIER.example.ORG", "203.0.113.1", "free")]
    [InlineData("other.example.org", "198.51.100.1", "")]
    [InlineData(null, "198.51.100.1", "")]
    public async Task Carrier_with_a_certificate_is_found_by_nothing_else(string? shown, string address, string expected)
    {
        var free = Trunk("free", "198.51.100.1") is var one ? one with { Model = one.Model with { CertificateName = "carrier.example.org" } } : one;
        var bound = Trunk("bound", null, "198.51.100.0/24") is var two ? two with { Model = two.Model with { CertificateName = "carrier.example.org" } } : two;
        _reader.Set(free, bound);
        await Read();

        Assert.Equal(expected, From(address, shown));
    }

    [Fact]
    public async Task Trunks_are_read_again_only_when_they_changed()
    {
        _reader.Set(Trunk("one", "192.0.2.1"));
        await Read();
        await Read();
        Assert.Equal(1, _reader.Reads);

        _reader.Set(Trunk("two", "192.0.2.2"));
        await Read();

        Assert.Equal(2, _reader.Reads);
        Assert.Null(_directory.Find(new TrunkName("one")));
        Assert.Equal(("", "two"), (From("192.0.2.1"), From("192.0.2.2")));
    }

    [Fact]
    public async Task Trunks_stay_known_while_the_database_is_away()
    {
        _reader.Set(Trunk("one", "192.0.2.1"));
        await Read();
        _reader.IsAway = true;
        await _directory.Read(CancellationToken.None);

        Assert.Equal("one", From("192.0.2.1"));
        Assert.NotNull(_directory.Find(new TrunkName("one")));
    }

    [Fact]
    public async Task Contact_of_a_registration_finds_its_trunk_and_cannot_be_guessed()
    {
        var registered = Trunk("one", "192.0.2.1");
        _reader.Set(registered with { Model = registered.Model with { Registers = true } }, Trunk("two", "192.0.2.2"));
        await Read();

        Assert.Equal("one", _directory.FindByContact(_directory.ContactOf(new TrunkName("one")))?.Model.Name.Value);
        Assert.Null(_directory.FindByContact("one"));
        Assert.Null(_directory.FindByContact(_directory.ContactOf(new TrunkName("two"))));
        Assert.NotEqual(_directory.ContactOf(new TrunkName("one")), new ContactUsers([.. Enumerable.Repeat((byte)1, 32)]).Of(new TrunkName("one")), StringComparer.Ordinal);
    }

    private static TrunkSecret Trunk(string name, string? host, params string[] addresses) =>
        new(ScriptedTrunks.Model(name, host) with { Addresses = ScriptedTrunks.Ranges(addresses) }, null);

    private static TrunkSecret Off(TrunkSecret trunk) => trunk with { Model = trunk.Model with { Enabled = false } };

    private async Task Read()
    {
        await _directory.Read(CancellationToken.None);
        await _directory.Locate();
    }

    private string From(string address, string? shown = null) => string.Join(' ', _directory
        .From(new FakeFlow("carrier", 5060, address, shown: shown)).Select(trunk => trunk.Model.Name.Value));
}
