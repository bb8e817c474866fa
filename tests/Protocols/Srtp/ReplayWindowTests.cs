using FsCheck;
using FsCheck.Fluent;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Protocols.Tests.Srtp;

public sealed class ReplayWindowTests
{
    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(0, 32_768, 32_768)]
    [InlineData(5, 65_530, 65_530)] // before the first cycle there is none
    [InlineData(65_535, 0, 65_536)]
    [InlineData(65_535, 32_766, 65_536 + 32_766)]
    [InlineData(65_535, 32_767, 32_767)]
    [InlineData(65_536, 65_535, 65_535)]
    [InlineData(65_536, 32_768, 65_536 + 32_768)]
    [InlineData(65_536, 32_769, 32_769)]
    [InlineData((1L << 48) - 1, 0, 1L << 48)] // one too many: the caller looks
    public void Index_of_a_number_is_the_nearest(long highest, int sequence, long expected)
    {
        var window = new ReplayWindow();
        window.Accept(highest);

        Assert.Equal(expected, window.Estimate((ushort)sequence));
    }

    [Fact]
    public void Index_of_any_number_is_that_of_the_rfc() =>
        Prop.ForAll(
            (from roc in Gen.Choose(1, 5) from last in Gen.Choose(0, 65_535) from next in Gen.Choose(0, 65_535) select (roc, last, next)).ToArbitrary(),
            x =>
            {
                var window = new ReplayWindow();
                window.Accept(((long)x.roc << 16) + x.last);
                Assert.Equal(EstimateAsWritten(x.roc, x.last, x.next), window.Estimate((ushort)x.next));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Index_accepted_is_never_fresh_again() =>
        Prop.ForAll(Gen.Choose(0, 400).ArrayOf().ToArbitrary(), indexes =>
        {
            var window = new ReplayWindow();
            var accepted = new HashSet<long>();
            foreach (var index in indexes)
            {
                var expected = accepted.Count == 0 || (index > accepted.Max() - ReplayWindow.Size && !accepted.Contains(index));
                Assert.Equal(expected, window.IsFresh(index));
                if (expected)
                {
                    window.Accept(index);
                    accepted.Add(index);
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    // RFC 3711 appendix A
    private static long EstimateAsWritten(int roc, int last, int next)
    {
        var v = roc;
        if (last < 32_768)
            v = next - last > 32_768 ? roc - 1 : roc;
        else if (last - 32_768 > next)
            v = roc + 1;
        return ((long)v << 16) + next;
    }
}
