using Softswitch.Gateway.Trunks.Lookup;

namespace Softswitch.Gateway.Tests.Trunks.Lookup;

public sealed class SrvOrderTests
{
    [Fact]
    public void Hosts_of_a_lower_priority_number_go_first_whatever_is_drawn()
    {
        var random = new Random(1);
        for (var run = 0; run < 200; run++)
        {
            SrvRow[] rows = [.. Enumerable.Range(0, random.Next(1, 8)).Select(i => new SrvRow(random.Next(3), random.Next(3) * 10, 5060, $"h{i}"))];

            var ordered = SrvOrder.Of([.. rows], () => (uint)random.Next());

            Assert.Equal(rows.OrderBy(row => row.Target, StringComparer.Ordinal), ordered.OrderBy(row => row.Target, StringComparer.Ordinal));
            Assert.Equal(ordered.Select(row => row.Priority).Order(), ordered.Select(row => row.Priority));
        }
    }

    [Fact]
    public void Hosts_of_one_priority_are_first_as_often_as_they_are_heavy()
    {
        var random = new Random(2);
        SrvRow[] rows = [new(1, 10, 5060, "light"), new(1, 30, 5060, "heavy"), new(1, 0, 5060, "spare")];

        var first = Enumerable.Range(0, 4_000).Select(_ => SrvOrder.Of([.. rows], () => (uint)random.Next())[0].Target).ToLookup(name => name, StringComparer.Ordinal);

        Assert.InRange(first["heavy"].Count(), 2_700, 3_100);
        Assert.InRange(first["light"].Count(), 800, 1_150);
        Assert.InRange(first["spare"].Count(), 1, 250);
    }
}
