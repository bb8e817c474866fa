namespace Softswitch.Gateway.Trunks.Lookup;

/// <summary>In which order hosts are tried (RFC 2782): by priority, and within one at random, the heavier the likelier first.</summary>
internal static class SrvOrder
{
    /// <param name="random">Any number, each as likely as the other.</param>
    public static ImmutableArray<SrvRow> Of(ImmutableArray<SrvRow> rows, Func<uint> random)
    {
        var ordered = ImmutableArray.CreateBuilder<SrvRow>(rows.Length);
        foreach (var priority in rows.GroupBy(row => row.Priority).OrderBy(group => group.Key))
        {
            // Those of weight 0 first, so that they have their small chance.
            var left = priority.OrderBy(row => row.Weight).ToList();
            while (left.Count > 0)
                ordered.Add(Draw(left, random));
        }

        return ordered.MoveToImmutable();
    }

    private static SrvRow Draw(List<SrvRow> left, Func<uint> random)
    {
        var sum = left.Sum(row => (long)row.Weight);
        var mark = random() % (sum + 1);
        var at = 0;
        for (var running = (long)left[0].Weight; running < mark; running += left[at].Weight)
            at++;
        var drawn = left[at];
        left.RemoveAt(at);
        return drawn;
    }
}
