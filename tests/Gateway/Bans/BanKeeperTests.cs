using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Bans;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Bans;

public sealed class BanKeeperTests : IDisposable
{
    private static readonly IPAddress Guesser = IPAddress.Parse("192.0.2.66");

    private readonly ManualTimeProvider _time = new();
    private readonly ScriptedBanStore _store = new();
    private readonly SourceBans _bans;
    private readonly BanKeeper _keeper;

    public BanKeeperTests()
    {
        _bans = new SourceBans(new ProvenSources(_time), _time);
        _keeper = new BanKeeper(_store, _bans, _time, NullLogger.Instance);
    }

    public void Dispose() => _keeper.Dispose();

    [Fact]
    public async Task Ban_of_one_gateway_holds_at_another_and_ends_when_it_is_lifted()
    {
        var bans = new SourceBans(new ProvenSources(_time), _time);
        using var other = new BanKeeper(_store, bans, _time, NullLogger.Instance);
        _bans.TryBan(Guesser, Evidence.WrongPassword);
        await _keeper.Poll(CancellationToken.None);
        await other.Poll(CancellationToken.None);
        Assert.True(bans.Shuts(Guesser));

        _store.Lift();
        await _keeper.Poll(CancellationToken.None);
        await other.Poll(CancellationToken.None);

        Assert.Equal((0, 0), (bans.Count, _bans.Count));
    }

    [Fact]
    public async Task Ban_holds_while_the_database_is_away_and_is_stored_later()
    {
        _store.IsAway = true;
        _bans.TryBan(Guesser, Evidence.Scanner);
        await _keeper.Poll(CancellationToken.None);
        Assert.True(_bans.Shuts(Guesser));

        _store.IsAway = false;
        await _keeper.Poll(CancellationToken.None);

        Assert.Equal("192.0.2.66/32", Assert.Single(_store.Bans).Source.ToString());
        Assert.True(_bans.Shuts(Guesser));
        Assert.Empty(_bans.Pending);
    }

    [Fact]
    public async Task Source_of_IPv6_is_banned_with_all_that_its_subscriber_has()
    {
        _bans.TryBan(IPAddress.Parse("2001:db8:0:1::66"), Evidence.Scanner);
        await _keeper.Poll(CancellationToken.None);

        Assert.Equal("2001:db8:0:1::/64", Assert.Single(_store.Bans).Source.ToString());
        Assert.True(_bans.Shuts(IPAddress.Parse("2001:db8:0:1::1")));
    }

    [Fact]
    public async Task Allowed_source_is_not_banned_by_itself()
    {
        Assert.True(AddressRange.TryParse("192.0.2.0/24", out var range));
        _store.Allow(range);
        await _keeper.Poll(CancellationToken.None);

        Assert.False(_bans.TryBan(Guesser, Evidence.Scanner));
    }

    [Fact]
    public async Task Stored_ban_ends_when_its_time_is_over()
    {
        _bans.TryBan(Guesser, Evidence.Scanner);
        await _keeper.Poll(CancellationToken.None);
        _time.Advance(TimeSpan.FromMinutes(10));
        await _keeper.Poll(CancellationToken.None);

        Assert.Equal(0, _bans.Count);
    }
}
