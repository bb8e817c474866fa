using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Api.Records;
using Softswitch.Contracts.Records;
using Softswitch.Storage;
using Softswitch.Storage.Writing;

namespace Softswitch.Benchmarks.Records;

/// <summary>A year of calls in a database of their own, and what reading and writing them takes.</summary>
internal sealed class RecordBench : IAsyncDisposable
{
    private const long Day = 86_400_000;
    private static readonly long From = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
    private static readonly long Until = From + (365 * Day);
    private static readonly long June = new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private readonly StorageHost _host;
    private readonly RandomNumberGenerator _random;
    private string _frequent = "";
    private string _rare = "";
    private CdrRecord? _some;

    private RecordBench(StorageHost host, RandomNumberGenerator random)
    {
        _host = host;
        _random = random;
    }

    public static async Task<RecordBench> Open(StorageOptions options)
    {
        var random = RandomNumberGenerator.Create();
        return new RecordBench(await StorageHost.Open(options, TimeProvider.System, random, [], NullLogger.Instance), random);
    }

    public async Task Fill(int count)
    {
        var maker = new CallMaker(1, From, Until);
        var watch = Stopwatch.StartNew();
        await RecordFill.Run(_host, Enumerable.Range(0, count).Select(i => CdrRow.Of(Remember(maker.Make(i, count), i, count))));
        Say("fill, all indexes there", watch.Elapsed.TotalSeconds, "s");
        Say("of that, a row", watch.Elapsed.TotalMicroseconds / count, "us");
    }

    public async Task Measure()
    {
        await Append(1000);
        await Append(10_000);
        await Ask("find by call id", () => Found(_host.Cdrs.Find(CallMaker.Largest, _some!.Call)));
        await Ask("page of 50 by rare number, a year", () => Page(new CdrFilter { Number = new(_rare, NumberPart.Whole) }, From, Until));
        await Ask("page of 50 by frequent number, a year", () => Page(new CdrFilter { Number = new(_frequent, NumberPart.Whole) }, From, Until));
        await Ask("page of 50 by begin of 9 characters, a year", () => Page(new CdrFilter { Number = new(_rare[..9], NumberPart.Start) }, From, Until));
        await Ask("page of 50 by begin +316, a year", () => Page(new CdrFilter { Number = new("+316", NumberPart.Start) }, From, Until));
        await Ask("page of 50 by end of 6 digits, a year", () => Page(new CdrFilter { Number = new(_rare[^6..], NumberPart.End) }, From, Until));
        await Ask("page of 50 of a day", () => Page(CdrFilter.None, June, June + Day));
        await Ask("page of 50 of the year, one user", () => Page(new CdrFilter { User = _some!.Caller.User }, From, Until));
        await Ask("page of 50 of the year, verdict nobody has", () => Page(new CdrFilter { Verdict = "Failed" }, From, Until));
        await Ask("totals of a month", () => Count(CdrFilter.None, June, June + (30 * Day)));
        await Ask("totals of a year", () => Count(CdrFilter.None, From, Until));
        await Export(June, June + (30 * Day));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _random.Dispose();
    }

    // Numbers and calls that are there.
    private CdrRecord Remember(CdrRecord record, long index, int count)
    {
        if (index >= count / 2 && record.Tenant == CallMaker.Largest && record.Direction == CdrDirection.Outgoing)
        {
            _some ??= record;
            if (record.Called!.StartsWith("+3188", StringComparison.Ordinal))
                _frequent = record.Called;
            else if (_rare.Length == 0)
                _rare = record.Called;
        }

        return record;
    }

    /// <summary>Through the writer, all waiting at once, until every record is durable.</summary>
    private async Task Append(int count)
    {
        var maker = new CallMaker(count, Until - Day, Until);
        var records = Enumerable.Range(0, count).Select(i => maker.Make(i, count)).ToList();
        var watch = Stopwatch.StartNew();
        var cpu = Environment.CpuUsage.TotalTime;
        await Task.WhenAll(records.Select(_host.Cdrs.Append));
        var name = string.Create(CultureInfo.InvariantCulture, $"append {count}, each");
        Say(name, watch.Elapsed.TotalMicroseconds / count, "us");
        Say(name + ", of our CPU", (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / count, "us");
    }

    private async Task<long> Page(CdrFilter filter, long from, long until) =>
        (await _host.Cdrs.Query(CallMaker.Largest, new CdrQuery(from, until, Filter: filter))).Items.Length;

    private async Task<long> Count(CdrFilter filter, long from, long until) =>
        (await _host.Cdrs.Totals(CallMaker.Largest, from, until, filter)).Calls;

    private static async Task<long> Found(ValueTask<CdrRecord?> finding) => await finding is null ? 0 : 1;

    private async Task Export(long from, long until)
    {
        var watch = Stopwatch.StartNew();
        var rows = await RecordCsv.Write(_host.Cdrs, CallMaker.Largest, new CdrQuery(from, until, OldestFirst: true), Stream.Null, default);
        Say(string.Create(CultureInfo.InvariantCulture, $"CSV of a month, {rows} rows"), watch.Elapsed.TotalSeconds, "s");
    }

    /// <summary>The first answer, which also reads from disk, and the median and longest of twenty.</summary>
    private static async Task Ask(string name, Func<Task<long>> ask)
    {
        var times = new List<double>();
        long found = 0;
        for (var i = 0; i < 21 && times.Sum() < 60_000; i++)
        {
            var watch = Stopwatch.StartNew();
            found = await ask();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var rest = times.Count > 1 ? times.Skip(1).Order().ToList() : times;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} ({found}) | first {times[0]:F1} | median {rest[rest.Count / 2]:F1} | longest {rest[^1]:F1} ms |"));
    }

    private static void Say(string name, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {value:F1} {unit} |"));
}
