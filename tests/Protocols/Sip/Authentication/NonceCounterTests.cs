using FsCheck.Fluent;
using Softswitch.Protocols.Sip.Authentication;

namespace Softswitch.Protocols.Tests.Sip.Authentication;

public sealed class NonceCounterTests
{
    private const long Now = 1_800_000_000_000;
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(5);

    [Fact]
    public void Use_any_order_accepts_no_count_twice() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 200).ListOf().ToArbitrary(),
        counts =>
        {
            var counter = new NonceCounter(Validity, 100);
            var accepted = counts.Where(count => counter.Use(new NonceStamp(Now, 5), (uint)count, Now) == NonceUse.First).ToList();
            return accepted.Count == accepted.Distinct().Count() && !accepted.Contains(0)
                && (counts.All(count => count == 0) || accepted.Contains(counts.Max()));
        }));

    [Theory]
    [InlineData(100, 37, NonceUse.First)]
    [InlineData(100, 36, NonceUse.Replayed)]
    [InlineData(100, 100, NonceUse.Replayed)]
    [InlineData(uint.MaxValue, uint.MaxValue, NonceUse.Replayed)]
    [InlineData(uint.MaxValue, uint.MaxValue - 63, NonceUse.First)]
    public void Use_count_behind_the_highest_is_judged_by_the_window(uint first, uint second, NonceUse expected)
    {
        var counter = new NonceCounter(Validity, 100);
        Assert.Equal(NonceUse.First, counter.Use(new NonceStamp(Now, 5), first, Now));

        Assert.Equal(expected, counter.Use(new NonceStamp(Now, 5), second, Now));
    }

    [Fact]
    public void Use_beyond_capacity_refuses_what_was_forgotten()
    {
        var counter = new NonceCounter(Validity, 32 * 10);
        for (var i = 0; i < 40; i++)
        {
            Assert.Equal(NonceUse.First, counter.Use(new NonceStamp(Now + i, 16), 1, Now + i));
        }

        Assert.Equal(NonceUse.Forgotten, counter.Use(new NonceStamp(Now, 16), 1, Now + 40));
        Assert.Equal(NonceUse.Replayed, counter.Use(new NonceStamp(Now + 39, 16), 1, Now + 40));
        Assert.Equal(NonceUse.First, counter.Use(new NonceStamp(Now + 40, 16), 1, Now + 40));
    }

    [Fact]
    public void Use_remembers_for_as_long_as_the_nonce_is_valid()
    {
        var counter = new NonceCounter(Validity, 1000);
        for (long age = 0; age <= 300_000; age += 10_000)
        {
            Assert.Equal(age == 0 ? NonceUse.First : NonceUse.Replayed, counter.Use(new NonceStamp(Now, 16), 1, Now + age));
            counter.Use(new NonceStamp(Now + age, 32), 1, Now + age);
        }
    }
}
