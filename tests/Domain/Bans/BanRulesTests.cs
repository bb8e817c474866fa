using Softswitch.Domain.Bans;

namespace Softswitch.Domain.Tests.Bans;

public sealed class BanRulesTests
{
    private const long Now = 1_800_000_000_000;

    [Fact]
    public void Ban_grows_with_every_time_and_ends()
    {
        BanConfig? ban = null;
        var lengths = new List<double>();
        for (var (i, at) = (0, Now); i < 7; i++, at = ban!.Until!.Value)
        {
            ban = BanRules.Next(ban, "192.0.2.1/32", "guessing", at);
            lengths.Add(TimeSpan.FromMilliseconds(ban.Until!.Value - at).TotalHours);
        }

        Assert.Equal([1 / 6.0, 1, 6, 24, 168, 168, 168], lengths);
        Assert.Equal((7, true), (ban!.Times, ban.IsAutomatic));
    }

    [Fact]
    public void Ban_in_force_stays_as_it_is()
    {
        var forever = new BanConfig("192.0.2.1/32", "fraud", Now);
        var first = BanRules.Next(null, "192.0.2.1/32", "guessing", Now);

        Assert.Same(forever, BanRules.Next(forever, "192.0.2.1/32", "guessing", Now + 1));
        Assert.Same(first, BanRules.Next(first, "192.0.2.1/32", "guessing", Now + 1));
    }

    [Theory]
    [InlineData("192.0.2.1", "")]
    [InlineData("2001:db8::/32", "")]
    [InlineData("10.0.0.0/8", "")]
    [InlineData("0.0.0.0/0", "source range")]
    [InlineData("::/0", "source range")]
    [InlineData("host.example", "source format")]
    [InlineData("::ffff:192.0.2.1", "source format")]
    public void Sources_are_addresses_and_ranges_that_are_not_too_wide(string source, string expected)
    {
        Assert.Equal(expected, string.Join(',', BanRules.Check(new BanConfig(source, "why", Now)).Select(error => $"{error.Field} {error.Rule}")));
        Assert.Equal(expected, string.Join(',', BanRules.Check(new AllowedSourceConfig(source)).Select(error => $"{error.Field} {error.Rule}")));
    }

    [Fact]
    public void Reason_is_asked_for_and_end_lies_ahead() => Assert.Equal(
        ["reason", "until"], BanRules.Check(new BanConfig("192.0.2.1", " ", Now, Now)).Select(error => error.Field), StringComparer.Ordinal);
}
