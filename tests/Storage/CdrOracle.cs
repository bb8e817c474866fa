using Softswitch.Contracts.Records;

namespace Softswitch.Storage.Tests;

/// <summary>Answers questions about CDRs the slow way: by looking at each.</summary>
internal static class CdrOracle
{
    public static IEnumerable<CdrRecord> Find(IEnumerable<CdrRecord> all, CdrQuery query)
    {
        var found = all.Where(each => each.Started >= query.From && each.Started < query.Until && Holds(query.Filter ?? CdrFilter.None, each));
        return query.OldestFirst
            ? found.OrderBy(each => each.Started).ThenBy(each => each.Call.ToString(), StringComparer.Ordinal)
            : found.OrderByDescending(each => each.Started).ThenByDescending(each => each.Call.ToString(), StringComparer.Ordinal);
    }

    private static bool Holds(CdrFilter filter, CdrRecord record) =>
        (filter.Number is not { } number || IsCaller(number, record) || IsCalled(number, record))
        && (filter.Caller is not { } caller || IsCaller(caller, record))
        && (filter.Called is not { } called || IsCalled(called, record))
        && (filter.User is not { } user || record.Caller.User == user || record.CalledLeg?.Party.User == user)
        && (filter.Channel is not { } channel || record.Caller.Channel == channel || record.CalledLeg?.Party.Channel == channel)
        && (filter.Trunk is not { } trunk || record.Caller.Trunk == trunk || record.CalledLeg?.Party.Trunk == trunk)
        && (filter.Direction is not { } direction || record.Direction == direction)
        && (filter.Verdict is not { } verdict || record.Verdict == verdict)
        && (filter.MinSeconds is not { } least || record.Talked / 1000 >= least)
        && (filter.MaxSeconds is not { } longest || record.Talked / 1000 <= longest);

    private static bool IsCaller(NumberMatch match, CdrRecord record) => Is(match, record.Caller.Number ?? "");

    private static bool IsCalled(NumberMatch match, CdrRecord record) =>
        Is(match, record.CalledNumber) || (match.Part == NumberPart.Whole && record.Destination == match.Text);

    private static bool Is(NumberMatch match, string number) => match.Part switch
    {
        NumberPart.Start => number.StartsWith(match.Text, StringComparison.Ordinal),
        NumberPart.End => number.EndsWith(match.Text, StringComparison.Ordinal),
        _ => number == match.Text,
    };
}
