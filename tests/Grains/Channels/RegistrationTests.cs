using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Channels;

/// <summary>Registrations of a channel: what is confirmed is stored, and what ends is noticed.</summary>
public sealed class RegistrationTests : GrainTests
{
    [Fact]
    public async Task Registration_is_stored_before_it_is_confirmed()
    {
        var reply = await Host.Channel(AliceDesk).Register(Register(AliceDesk));

        var binding = Assert.Single(reply.Bindings);
        Assert.Equal(Host.Clock.GetUtcNow() + TimeSpan.FromSeconds(600), binding.ExpiresAt);
        Assert.Equal(ContactOf(AliceDesk), Assert.Single(Host.Bindings.Rows.Values).Contact);
    }

    [Fact]
    public async Task Registration_survives_a_restart()
    {
        await Host.RegisterAsync(AliceDesk);

        await using var restarted = await GrainHost.StartAsync(Host);

        var view = await restarted.Channel(AliceDesk).View();
        Assert.Equal(ContactOf(AliceDesk), Assert.Single(view!.Bindings).Contact);
    }

    [Fact]
    public async Task Registration_of_an_unknown_channel_is_refused()
    {
        var reply = await Host.Channel(new("nobody")).Register(Register(new("nobody")));
        Assert.Equal(RegistrationVerdict.UnknownChannel, reply.Verdict);
        Assert.Null(await Host.Channel(new("nobody")).View());
    }

    [Fact]
    public async Task Lost_flow_takes_its_bindings_along_and_no_others()
    {
        await Host.RegisterAsync(AliceDesk);
        await Host.Channel(AliceDesk).Register(Register(AliceDesk, 2, contact: "sip:other@192.0.2.9") with { Flow = "tcp:9" });

        await Host.Channel(AliceDesk).FlowLost($"udp:{AliceDesk}");

        var left = Assert.Single((await Host.Channel(AliceDesk).View())!.Bindings);
        Assert.Equal("tcp:9", left.Flow);
        Assert.Equal("tcp:9", Assert.Single(Host.Bindings.Rows.Values).Flow);
    }

    [Fact]
    public async Task Refresh_is_accepted_without_the_store_and_written_when_it_is_back()
    {
        await Host.RegisterAsync(AliceDesk);
        Host.Bindings.IsAway = true;

        await Host.RegisterAsync(AliceDesk, 2);
        Assert.Equal(1, Host.Bindings.Rows.Values.Single().CSeq);

        Host.Bindings.IsAway = false;
        await Host.PassUntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(Host.Bindings.Rows.Values.Single().CSeq == 2));
    }

    [Fact]
    public async Task Refresh_does_not_wait_for_the_store_as_a_new_binding_does()
    {
        await Host.RegisterAsync(AliceDesk);
        var disk = new TaskCompletionSource();
        Host.Bindings.Speed = disk.Task;

        var added = Host.Channel(BobDesk).Register(Register(BobDesk, 1));
        var refreshed = await Host.Channel(AliceDesk).Register(Register(AliceDesk, 2)).WaitAsync(TimeSpan.FromSeconds(60));

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

        await Host.RegisterAsync(AliceDesk, 3);
        await GrainHost.EventuallyAsync(() => StoredCSeq(AliceDesk) == 3);
        await WriteWhatWaitedAsync();

        Assert.Equal(3, StoredCSeq(AliceDesk));
    }

    [Fact]
    public async Task Refresh_that_waited_is_not_written_once_its_binding_is_gone()
    {
        await MissRefreshesAsync();

        await Host.Channel(AliceDesk).Register(Register(AliceDesk, 3, expires: 0));
        await WriteWhatWaitedAsync();

        Assert.Equal(BobDesk, Assert.Single(Host.Bindings.Rows.Values).Channel);
    }

    [Fact]
    public async Task New_and_removed_bindings_are_refused_without_the_store()
    {
        await Host.RegisterAsync(AliceDesk);
        Host.Bindings.IsAway = true;

        var added = await Host.Channel(AliceDesk).Register(Register(AliceDesk, 2, contact: "sip:new@192.0.2.9"));
        var removed = await Host.Channel(AliceDesk).Register(Register(AliceDesk, 3, expires: 0));

        Assert.Equal(RegistrationVerdict.Unavailable, added.Verdict);
        Assert.Equal(RegistrationVerdict.Unavailable, removed.Verdict);
        Assert.Equal(ContactOf(AliceDesk), Assert.Single((await Host.Channel(AliceDesk).View())!.Bindings).Contact);
    }

    [Fact]
    public async Task Expired_registration_is_taken_from_the_store_and_the_board()
    {
        await Host.RegisterAsync(AliceDesk);
        await Host.RegisterAsync(BobDesk);
        await Host.SeeAsync(seen => seen.Channels.Length == 2);

        Host.Clock.Advance(TimeSpan.FromSeconds(300));
        await Host.Channel(BobDesk).Register(Register(BobDesk, 2, expires: 7200));
        Host.Clock.Advance(TimeSpan.FromSeconds(300));

        await GrainHost.EventuallyAsync(() => Host.Bindings.Rows.Values.Select(row => row.Channel).SequenceEqual([BobDesk]));
        var left = await Host.SeeAsync(seen => seen.Channels.Length == 1);
        Assert.Equal(BobDesk, left.Channels[0].Name);
    }

    [Fact]
    public async Task Expiry_is_still_watched_after_it_was_put_off_by_refreshes()
    {
        await Host.RegisterAsync(AliceDesk);
        for (var cseq = 2u; cseq < 6; cseq++)
        {
            Host.Clock.Advance(TimeSpan.FromSeconds(400));
            await Host.RegisterAsync(AliceDesk, cseq);
        }

        Assert.Single(Host.Bindings.Rows);
        Host.Clock.Advance(TimeSpan.FromSeconds(599));
        await Host.Channel(AliceDesk).View();
        Assert.Single(Host.Bindings.Rows);
        await Host.PassUntilAsync(TimeSpan.FromSeconds(1), () => Host.Bindings.Rows.IsEmpty);
    }

    [Fact]
    public async Task Shorter_registration_is_noticed_in_its_own_time()
    {
        await Host.Channel(AliceDesk).Register(Register(AliceDesk, expires: 3600));
        await Host.Channel(AliceDesk).Register(Register(AliceDesk, 2, 60, "sip:short@192.0.2.9"));

        Host.Clock.Advance(TimeSpan.FromSeconds(60));

        await GrainHost.EventuallyAsync(() => Host.Bindings.Rows.Count == 1);
    }

    [Fact]
    public async Task Rows_that_expired_unseen_are_swept()
    {
        await Host.RegisterAsync(AliceDesk);
        await using var restarted = await GrainHost.StartAsync(Host);

        await restarted.PassUntilAsync(TimeSpan.FromMinutes(1), () => restarted.Bindings.Rows.IsEmpty);
    }

    [Fact]
    public async Task Deleted_channel_loses_its_bindings_and_credentials_at_once()
    {
        await Host.RegisterAsync(AliceDesk);
        await Host.SeeAsync(seen => seen.Channels.Length == 1);

        Host.Configuration.Channels.TryRemove(AliceDesk, out _);
        await Host.TellAsync(ConfigurationKind.Channel, AliceDesk.Value);

        Assert.Empty(Host.Bindings.Rows);
        Assert.Null(await Host.Channel(AliceDesk).Credentials());
        Assert.Null(await Host.Channel(AliceDesk).View());
        await Host.SeeAsync(seen => seen.Channels.IsEmpty);
    }

    [Fact]
    public async Task Changed_password_counts_from_the_next_request()
    {
        Assert.Equal([1], (await Host.Channel(AliceDesk).Credentials())!.Sha256);

        Host.Configuration.Channels[AliceDesk] = Channel(AliceDesk, AliceId, secret: 2);
        await Host.TellAsync(ConfigurationKind.Channel, AliceDesk.Value);

        Assert.Equal([2], (await Host.Channel(AliceDesk).Credentials())!.Sha256);
    }

    /// <summary>Both phones refresh with CSeq 2 while the store is away; then it is back.</summary>
    private async Task MissRefreshesAsync()
    {
        await Host.RegisterAsync(AliceDesk);
        await Host.RegisterAsync(BobDesk);
        Host.Bindings.IsAway = true;
        await Host.RegisterAsync(AliceDesk, 2);
        await Host.RegisterAsync(BobDesk, 2);
        Host.Bindings.IsAway = false;
    }

    private Task WriteWhatWaitedAsync() =>
        Host.PassUntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(StoredCSeq(BobDesk) == 2));

    private long StoredCSeq(ChannelName channel) => Host.Bindings.Rows.Values.Single(row => row.Channel == channel).CSeq;
}
