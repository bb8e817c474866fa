using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Tests.MediaPorts;

public sealed class AddressLockTests
{
    private const long Window = 10_000_000;
    private const long Interval = 20_000;

    private static NativeAddress None => default;
    private static readonly NativeAddress Negotiated = At("10.0.0.5:4000");
    private static readonly NativeAddress SameHost = At("10.0.0.5:6000");
    private static readonly NativeAddress Nat = At("203.0.113.7:31000");
    private static readonly NativeAddress Stranger = At("198.51.100.66:5000");

    [Fact]
    public void Negotiated_address_is_locked_at_once_and_others_are_strangers()
    {
        var it = Open();
        Assert.Equal(AddressVerdict.Locked, it.Judge(in Negotiated, None, 0));
        Assert.Equal(AddressVerdict.Stranger, it.Judge(in SameHost, None, 0));
        Assert.Equal(AddressVerdict.Stranger, it.Judge(in Stranger, None, 0));
        Assert.True(it.Locked.Matches(in Negotiated));
    }

    [Fact]
    public void Another_port_of_the_negotiated_or_the_signalling_host_is_locked_at_once()
    {
        var it = Open();
        Assert.Equal(AddressVerdict.Locked, it.Judge(in SameHost, None, 0));
        var other = Open();
        Assert.Equal(AddressVerdict.Locked, other.Judge(in Nat, At("203.0.113.7:5060"), 0));
    }

    [Fact]
    public void Source_on_another_host_is_learned_only_when_it_keeps_coming()
    {
        var it = Open();
        for (var i = 0; i < 4; i++)
            Assert.Equal(AddressVerdict.Stranger, it.Judge(in Nat, None, i * Interval));
        Assert.Equal(AddressVerdict.Locked, it.Judge(in Nat, None, 4 * Interval));
        Assert.Equal(AddressVerdict.Stranger, it.Judge(in Stranger, None, 5 * Interval));
    }

    [Fact]
    public void Burst_does_not_make_a_source_known()
    {
        var it = Open();
        for (var i = 0; i < 1000; i++)
            Assert.Equal(AddressVerdict.Stranger, it.Judge(in Stranger, None, i * 50));
    }

    [Fact]
    public void Nobody_is_learned_while_two_compete_or_after_the_window()
    {
        var it = Open();
        for (var i = 0; i < 100; i++)
            Assert.Equal(AddressVerdict.Stranger, it.Judge(i % 2 == 0 ? Nat : Stranger, None, i * Interval));
        for (var i = 0; i < 100; i++)
            Assert.Equal(AddressVerdict.Stranger, it.Judge(in Nat, None, Window + 1 + i * Interval));
        Assert.Equal(AddressVerdict.Locked, it.Judge(in Negotiated, None, 3 * Window));
    }

    [Fact]
    public void Negotiated_address_wins_over_a_learned_one()
    {
        var it = Open();
        for (var i = 0; i < 5; i++)
            it.Judge(in Stranger, None, i * Interval);
        Assert.True(it.Locked.Matches(in Stranger));
        Assert.Equal(AddressVerdict.Locked, it.Judge(in Negotiated, None, 6 * Interval));
        Assert.Equal(AddressVerdict.Stranger, it.Judge(in Stranger, None, 7 * Interval));
    }

    [Fact]
    public void Same_address_again_and_hold_keep_the_lock()
    {
        var it = Open();
        it.Judge(in SameHost, None, 0);
        it.Negotiate(in Negotiated, 1, Window);
        Assert.True(it.Locked.Matches(in SameHost));
        it.Negotiate(None, 2, Window);
        it.Negotiate(in Negotiated, 3, Window);
        Assert.True(it.Locked.Matches(in SameHost));
    }

    [Fact]
    public void New_address_reopens_and_still_hears_the_one_before()
    {
        var moved = At("10.0.0.6:7000");
        var it = Open();
        it.Judge(in Negotiated, None, 0);
        it.Negotiate(in moved, Interval, Window);

        Assert.True(it.Locked.IsNone);
        Assert.Equal(AddressVerdict.Heard, it.Judge(in Negotiated, None, 2 * Interval));
        Assert.Equal(AddressVerdict.Stranger, it.Judge(in Stranger, None, 2 * Interval));
        Assert.Equal(AddressVerdict.Locked, it.Judge(in moved, None, 3 * Interval));
        Assert.Equal(AddressVerdict.Stranger, it.Judge(in Negotiated, None, 4 * Interval));
    }

    [Fact]
    public void Locked_source_is_never_replaced_but_by_the_negotiated_one() =>
        Prop.ForAll<byte[]>(choices =>
        {
            NativeAddress[] sources = [Negotiated, SameHost, Nat, Stranger];
            var it = Open();
            var before = it.Locked;
            var now = 0L;
            foreach (var choice in choices)
            {
                now += choice * 300;
                var source = sources[choice % 4];
                var verdict = it.Judge(in source, None, now);
                Assert.True(before.IsNone || it.Locked.Matches(in before) || it.Locked.Matches(in Negotiated));
                Assert.True(verdict != AddressVerdict.Locked || it.Locked.Matches(in source));
                before = it.Locked;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static AddressLock Open()
    {
        var it = new AddressLock();
        it.Negotiate(in Negotiated, 0, Window);
        return it;
    }

    private static NativeAddress At(string endPoint) => NativeAddress.From(IPEndPoint.Parse(endPoint));
}
