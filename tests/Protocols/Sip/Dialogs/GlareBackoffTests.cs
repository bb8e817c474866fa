using Softswitch.Protocols.Sip.Dialogs;

namespace Softswitch.Protocols.Tests.Sip.Dialogs;

public sealed class GlareBackoffTests
{
    [Fact]
    public void Delays_stay_in_the_ranges_of_the_rfc_and_never_meet()
    {
        for (uint random = 0; random < 2_000; random++)
        {
            var (owner, other) = (GlareBackoff.DelayMs(ownsCallId: true, random), GlareBackoff.DelayMs(ownsCallId: false, random));
            Assert.InRange(owner, 2_100, 4_000);
            Assert.InRange(other, 0, 2_000);
            Assert.Equal(0, (owner % 10) + (other % 10));
            Assert.InRange(GlareBackoff.RetryAfterSeconds(random), 0, 10);
        }
    }

    [Fact]
    public void Delays_reach_both_ends_of_their_ranges()
    {
        Assert.Equal(2_100, GlareBackoff.DelayMs(ownsCallId: true, 0));
        Assert.Equal(4_000, GlareBackoff.DelayMs(ownsCallId: true, 190));
        Assert.Equal(2_000, GlareBackoff.DelayMs(ownsCallId: false, 200));
    }
}
