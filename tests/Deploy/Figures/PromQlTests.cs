namespace Softswitch.Deploy.Tests.Figures;

public sealed class PromQlTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("sum by (x) (rate(a{y=\"1\", z=~\"b|c\"}[5m])) / sum(b) > 0.5", "a b")]
    [InlineData("max_over_time(sum(a)[1h:1m])", "a")]
    [InlineData("histogram_quantile(0.99, sum by (le) (rate(a_bucket[$__rate_interval])))", "a_bucket")]
    [InlineData("a offset 1d and on (x) b", "a b")]
    [InlineData("count(max(a) == 0) or vector(0)", "a")]
    [InlineData("-a - time() < 7 * 86400", "a")]
    public void Query_that_fits_the_grammar_tells_its_series(string query, string series) =>
        Assert.Equal(series, string.Join(' ', PromQl.Parse(query).Series.Select(each => each.Name)));

    [Theory]
    [InlineData("")]
    [InlineData("sum(a")]
    [InlineData("sum(a))")]
    [InlineData("a b")]
    [InlineData("a >")]
    [InlineData("rate(a[5])")]
    [InlineData("rate(a[5m)")]
    [InlineData("a{x}")]
    [InlineData("a{x=1}")]
    [InlineData("a and and b")]
    [InlineData("smu(a)")]
    public void Query_that_does_not_fit_is_refused(string query) => Assert.Throws<FormatException>(() => PromQl.Parse(query));

    [Theory]
    [InlineData("softswitch_calls_aktive")]
    [InlineData("softswitch_call_setup_seconds")]
    [InlineData("sum by (reason) (softswitch_calls_active)")]
    [InlineData("softswitch_calls_total{reason=\"x\"}")]
    public void Query_for_a_figure_or_label_that_is_not_there_is_refused(string query) => Assert.NotEmpty(KnownFigures.Violations(PromQl.Parse(query)));
}
