using Softswitch.Domain.Lamps;
using Softswitch.Domain.Reach;
using static Softswitch.Domain.Tests.Reach.ReachFixture;

namespace Softswitch.Domain.Tests.Reach;

/// <summary>What keys of phones make of what is switched by hand (SPEC P3).</summary>
public sealed class PhoneKeysTests
{
    private static readonly ReachOverrides Nothing = new(Ann);

    [Fact]
    public void Key_for_not_to_be_disturbed_leaves_all_else_alone()
    {
        var before = Nothing with { Status = new ReachStatusOverride("Work"), PhoneForward = new PhoneForwardConfig(Busy: "102") };
        var on = PhoneKeys.Apply(before, new PhoneKey.Quiet(true));
        Assert.Equal(before with { DoNotDisturb = true }, on);
        Assert.Equal(before, PhoneKeys.Apply(on!, new PhoneKey.Quiet(false)));
    }

    [Theory]
    [InlineData("102", "102")]
    [InlineData("06-1234 5678", "0612345678")]
    [InlineData("sip:+31612345678@acme.test;user=phone", "+31612345678")]
    [InlineData("<tel:+31-6-12345678;ext=1>", "+31612345678")]
    [InlineData("boss", null)]
    [InlineData("sip:@acme.test", null)]
    [InlineData("*98", null)]
    [InlineData("", null)]
    public void Forward_goes_where_was_keyed(string keyed, string? to) =>
        Assert.Equal(to, PhoneKeys.Apply(Nothing, new PhoneKey.Forward(PhoneForwardKind.Always, true, keyed))?.PhoneForward?.Always);

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, 5)]
    [InlineData(4, 20)]
    [InlineData(100, 120)]
    public void Rings_are_seconds(int? rings, int? seconds)
    {
        var forward = PhoneKeys.Apply(Nothing, new PhoneKey.Forward(PhoneForwardKind.NoAnswer, true, "102", rings))!.PhoneForward!;
        Assert.Equal(("102", seconds), (forward.NoAnswer, forward.NoAnswerAfter));
        Assert.Empty(ReachOverrideRules.Check(Nothing with { PhoneForward = forward }));
    }

    [Fact]
    public void Forwards_are_switched_one_by_one_and_again_to_where_they_went()
    {
        var all = new[] { PhoneForwardKind.Always, PhoneForwardKind.Busy, PhoneForwardKind.NoAnswer };
        var on = all.Aggregate(Nothing, (state, kind) => PhoneKeys.Apply(state, new PhoneKey.Forward(kind, true, $"10{(int)kind}", 2))!);
        Assert.Equal(new PhoneForwardConfig("100", "101", "102", 10), on.PhoneForward);
        Assert.Equal(on, PhoneKeys.Apply(on, new PhoneKey.Forward(PhoneForwardKind.Busy, true)));
        Assert.Equal(new PhoneForwardConfig("100", "101"), PhoneKeys.Apply(on, new PhoneKey.Forward(PhoneForwardKind.NoAnswer, false, "102"))!.PhoneForward);
        Assert.Equal(Nothing, all.Aggregate(on, (state, kind) => PhoneKeys.Apply(state, new PhoneKey.Forward(kind, false))!));
    }

    [Fact]
    public void Phones_show_what_is_switched()
    {
        Assert.Equal(new LampFeatures(false, null, null, null, 4), LampFeatures.Of(null));
        var switched = Nothing with { DoNotDisturb = true, PhoneForward = new PhoneForwardConfig("100", "101", "102", 35) };
        Assert.Equal(new LampFeatures(true, "100", "101", "102", 7), LampFeatures.Of(switched));
        Assert.False(new LampPicture(Features: LampFeatures.Of(switched)).LooksLike(new LampPicture(Features: LampFeatures.Of(null))));
        Assert.Null(new LampPicture(Features: LampFeatures.Of(switched)).SeenWith(LampSight.Lit).Features);
    }
}
