using System.Net;
using Softswitch.Contracts.Bans;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Bans;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Tests.Bans;

public sealed class BanTableTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("198.51.100.0/24", "198.51.100.255", true)]
    [InlineData("198.51.100.0/24", "198.51.101.0", false)]
    [InlineData("2001:db8:0:1::/64", "2001:db8:0:1:ffff::1", true)]
    [InlineData("2001:db8:0:1::/64", "2001:db8:0:2::1", false)]
    [InlineData("2001:db8::1", "2001:db8::1", true)]
    [InlineData("2001:db8::1", "2001:db8::2", false)]
    public void Ban_holds_for_what_is_in_its_range(string source, string address, bool isBanned)
    {
        var table = new BanTable(new BanList([Ban(source)], []));

        Assert.Equal(isBanned, table.Find(Bits(address)) is not null);
        Assert.Equal(1, table.Count);
    }

    [Fact]
    public void Allowed_source_is_never_banned()
    {
        var table = new BanTable(new BanList([Ban("198.51.100.0/24")], [Range("198.51.100.16/28")]));

        Assert.NotNull(table.Find(Bits("198.51.100.15")));
        Assert.Null(table.Find(Bits("198.51.100.16")));
        Assert.Null(table.Find(Bits("198.51.100.31")));
    }

    [Fact]
    public void Word_of_an_administrator_goes_before_what_a_gateway_made()
    {
        var table = new BanTable(new BanList([Ban("198.51.100.0/24", isAutomatic: false), Ban("198.51.100.7")], []));

        Assert.False(table.Find(Bits("198.51.100.7"))!.IsAutomatic);
    }

    [Fact]
    public void What_has_ended_is_taken_out_and_what_has_no_end_stays()
    {
        var table = new BanTable(new BanList([Ban("192.0.2.1", until: 1_000), Ban("192.0.2.2", until: 1_001), Ban("192.0.2.3")], []));

        table.End(1_000);

        Assert.Equal(2, table.Count);
        Assert.Null(table.Find(Bits("192.0.2.1")));
    }

    private static Ban Ban(string source, bool isAutomatic = true, long? until = null) => new(Range(source), until, isAutomatic);

    private static AddressRange Range(string text) => AddressRange.TryParse(text, out var range) ? range : throw new InvalidOperationException(text);

    private static UInt128 Bits(string address) => NativeAddress.From(IPAddress.Parse(address), 0).Bits;
}
