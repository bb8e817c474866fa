using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Channels;

/// <summary>Registrations of a channel: what is confirmed is stored, and what ends is noticed.</summary>
public sealed class RegistrationTests : IAsyncLifetime
{
    private GrainHost _host = null!;

    public async Task InitializeAsync() => _host = await GrainHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Registration_is_stored_before_it_is_confirmed()
    {
        var reply = await _host.Channel(AliceDesk).Register(Register(AliceDesk));

        var binding = Assert.Single(reply.Bindings);
        Assert.Equal(_host.Clock.GetUtcNow() + TimeSpan.FromSeconds(600), binding.ExpiresAt);
        Assert.Equal(ContactOf(AliceDesk), Assert.Single(_host.Bindings.Rows.Values).Contact);
    }

    [Fact]
    public async Task Registration_survives_a_restart()
    {
        await _host.RegisterAsync(AliceDesk);

        await using var restarted = await GrainHost.StartAsync(_host);

        var view = await restarted.Channel(AliceDesk).View();
        Assert.Equal(ContactOf(AliceDesk), Assert.Single(view!.Bindings).Contact);
    }

    [Fact]
    public async Task Registration_of_an_unknown_channel_is_refused()
    {
        var reply = await _host.Channel(new("nobody")).Register(Register(new("nobody")));
        Assert.Equal(RegistrationVerdict.UnknownChannel, reply.Verdict);
        Assert.Null(await _host.Channel(new("nobody")).View());
    }

    [Fact]
    public async Task Lost_flow_takes_its_bindings_along_and_no_others()
    {
        await _host.RegisterAsync(AliceDesk);
        await _host.Channel(AliceDesk).Register(Register(AliceDesk, 2, contact: "sip:other@192.0.2.9") with { Flow = "tcp:9" });

        await _host.Channel(AliceDesk).FlowLost($"udp:{AliceDesk}");

        var left = Assert.Single((await _host.Channel(AliceDesk).View())!.Bindings);
        Assert.Equal("tcp:9", left.Flow);
        Assert.Equal("tcp:9", Assert.Single(_host.Bindings.Rows.Values).Flow);
    }

    [Fact]
    public async Task Refresh_is_accepted_without_the_store_and_written_when_it_is_back()
    {
        await _host.RegisterAsync(AliceDesk);
        _host.Bindings.IsAway = true;

        await _host.RegisterAsync(AliceDesk, 2);
        Assert.Equal(1, _host.Bindings.Rows.Values.Single().CSeq);

        _host.Bindings.IsAway = false;
        await _host.PassUntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(_host.Bindings.Rows.Values.Single().CSeq == 2));
    }

    [Fact]
    public async Task Refresh_does_not_wait_for_the_store_as_a_new_binding_does()
    {
        await _host.RegisterAsync(AliceDesk);
        var disk = new TaskCompletionSource();
        _host.Bindings.Speed = disk.Task;

        var added = _host.Channel(BobDesk).Register(Register(BobDesk, 1));
        var refreshed = await _host.Channel(AliceDesk).Register(Register(AliceDesk, 2)).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(RegistrationVerdict.Accepted, refreshed.Verdict);
        Assert.False(added.IsCompleted);
        disk.SetResult();
        Assert.Equal(RegistrationVerdict.Accepted, (await added).Verdict);
        await GrainHost.EventuallyAsync(() => StoredCSeq(AliceDesk) == 2);
    }

    [Fact]
    public async Task Refresh_that_waited_does_not_overwrite_a_newer_one()
    {
        await MissRefreshesAsync();

        await _host.RegisterAsync(AliceDesk, 3);
        await GrainHost.EventuallyAsync(() => StoredCSeq(AliceDesk) == 3);
        await WriteWhatWaitedAsync();

        Assert.Equal(3, StoredCSeq(AliceDesk));
    }

    [Fact]
    public async Task Refresh_that_waited_is_not_written_once_its_binding_is_gone()
    {
        await MissRefreshesAsync();

        await _host.Channel(AliceDesk).Register(Register(AliceDesk, 3, expires: 0));
        await WriteWhatWaitedAsync();

        Assert.Equal(BobDesk, Assert.Single(_host.Bindings.Rows.Values).Channel);
    }

    [Fact]
    public async Task New_and_removed_bindings_are_refused_without_the_store()
    {
        await _host.RegisterAsync(AliceDesk);
        _host.Bindings.IsAway = true;

        var added = await _host.Channel(AliceDesk).Register(Register(AliceDesk, 2, contact: "sip:new@192.0.2.9"));
        var removed = await _host.Channel(AliceDesk).Register(Register(AliceDesk, 3, expires: 0));

        Assert.Equal(RegistrationVerdict.Unavailable, added.Verdict);
        Assert.Equal(RegistrationVerdict.Unavailable, removed.Verdict);
        Assert.Equal(ContactOf(AliceDesk), Assert.Single((await _host.Channel(AliceDesk).View())!.Bindings).Contact);
    }

    [Fact]
    public async Task Expired_registration_is_taken_from_the_store_and_the_board()
    {
        await _host.RegisterAsync(AliceDesk);
        await _host.RegisterAsync(BobDesk);
        await _host.SeeAsync(seen => seen.Channels.Length == 2);

        _host.Clock.Advance(TimeSpan.FromSeconds(300));
        await _host.Channel(BobDesk).Register(Register(BobDesk, 2, expires: 7200));
        _host.Clock.Advance(TimeSpan.FromSeconds(300));

        await GrainHost.EventuallyAsync(() => _host.Bindings.Rows.Values.Select(row => row.Channel).SequenceEqual([BobDesk]));
        var left = await _host.SeeAsync(seen => seen.Channels.Length == 1);
        Assert.Equal(BobDesk, left.Channels[0].Name);
    }

    [Fact]
    public async Task Expiry_is_still_watched_after_it_was_put_off_by_refreshes()
    {
        await _host.RegisterAsync(AliceDesk);
        for (var cseq = 2u; cseq < 6; cseq++)
        {
            _host.Clock.Advance(TimeSpan.FromSeconds(400));
            await _host.RegisterAsync(AliceDesk, cseq);
        }

        Assert.Single(_host.Bindings.Rows);
        _host.Clock.Advance(TimeSpan.FromSeconds(599));
        await _host.Channel(AliceDesk).View();
        Assert.Single(_host.Bindings.Rows);
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        await GrainHost.EventuallyAsync(() => _host.Bindings.Rows.IsEmpty);
    }

    [Fact]
    public async Task Shorter_registration_is_noticed_in_its_own_time()
    {
        await _host.Channel(AliceDesk).Register(Register(AliceDesk, expires: 3600));
        await _host.Channel(AliceDesk).Register(Register(AliceDesk, 2, 60, "sip:short@192.0.2.9"));

        _host.Clock.Advance(TimeSpan.FromSeconds(60));

        await GrainHost.EventuallyAsync(() => _host.Bindings.Rows.Count == 1);
    }

    [Fact]
    public async Task Rows_that_expired_unseen_are_swept()
    {
        await _host.RegisterAsync(AliceDesk);
        await using var restarted = await GrainHost.StartAsync(_host);

        await restarted.PassUntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(restarted.Bindings.Rows.IsEmpty));
    }

    [Fact]
    public async Task Deleted_channel_loses_its_bindings_and_credentials_at_once()
    {
        await _host.RegisterAsync(AliceDesk);
        await _host.SeeAsync(seen => seen.Channels.Length == 1);

        _host.Configuration.Channels.TryRemove(AliceDesk, out _);
        await _host.TellAsync(ConfigurationKind.Channel, AliceDesk.Value);

        Assert.Empty(_host.Bindings.Rows);
        Assert.Null(await _host.Channel(AliceDesk).Credentials());
        Assert.Null(await _host.Channel(AliceDesk).View());
        await _host.SeeAsync(seen => seen.Channels.IsEmpty);
    }

    [Fact]
    public async Task Changed_password_counts_from_the_next_request()
    {
        Assert.Equal([1], (await _host.Channel(AliceDesk).Credentials())!.Sha256);

        _host.Configuration.Channels[AliceDesk] = Channel(AliceDesk, AliceId, secret: 2);
        await _host.TellAsync(ConfigurationKind.Channel, AliceDesk.Value);

        Assert.Equal([2], (await _host.Channel(AliceDesk).Credentials())!.Sha256);
    }

    /// <summary>Both phones refresh with CSeq 2 while the store is away; then it is back.</summary>
    private async Task MissRefreshesAsync()
    {
        await _host.RegisterAsync(AliceDesk);
        await _host.RegisterAsync(BobDesk);
        _host.Bindings.IsAway = true;
        await _host.RegisterAsync(AliceDesk, 2);
        await _host.RegisterAsync(BobDesk, 2);
        _host.Bindings.IsAway = false;
    }

    private Task WriteWhatWaitedAsync() =>
        _host.PassUntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(StoredCSeq(BobDesk) == 2));

    private long StoredCSeq(ChannelName channel) => _host.Bindings.Rows.Values.Single(row => row.Channel == channel).CSeq;
}
