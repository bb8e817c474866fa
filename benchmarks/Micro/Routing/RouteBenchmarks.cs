using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Tenants;

namespace Softswitch.Benchmarks.Routing;

/// <summary>The way of a call in a tenant of 10,000 extensions, 5,000 numbers and 100 schemes.</summary>
[MemoryDiagnoser]
public class RouteBenchmarks
{
    private static readonly TenantModel Tenant = new(new TenantId("large"), "Large", null, "NL", "Europe/Amsterdam", "nl", 5, "Large", null);
    private static readonly WeekPeriodConfig Office = new(DayOfWeek.Monday, "09:00", DayOfWeek.Friday, "17:00");
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 11, 0, 0, TimeSpan.Zero);
    private static readonly RoutingCaller Caller = new(null, new E164("+31201234567"), "+31880002500");

    private RoutingBook _book = null!;

    [GlobalSetup]
    public void Fill()
    {
        var plan = NumberPlans.For("NL");
        var dids = Enumerable.Range(0, 5000).ToFrozenDictionary(Number, i => new ExtensionNumber(Text(20_000 + i % 1000)));
        var users = Enumerable.Range(0, 8000).Select(i => KeyValuePair.Create(new ExtensionNumber(Text(10_000 + i)), Reach()));
        _book = RoutingBook.Of(Tenant, Enumerable.Range(0, 2000).Select(i => RoutingModel.Of(Extension(i), plan)), users, [.. Enumerable.Range(0, 100).Select(Scheme)], dids, []);
    }

    /// <summary>An extension that rings.</summary>
    [Benchmark(Baseline = true)]
    public RouteDecision Direct() => RouteEvaluator.Decide(Question(), new Destination("99999"), RouteCursor.Start);

    /// <summary>A number, its plan, the time, and a user as he wants to be reached.</summary>
    [Benchmark]
    public RouteDecision Led() => RouteEvaluator.Decide(Question(), new Destination("+31880002500"), RouteCursor.Start);

    private static E164 Number(int i) => new($"+3188000{i.ToString("0000", CultureInfo.InvariantCulture)}");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // By turns by time and groups, each leading to the next thousand.
    private static RoutingConfig Extension(int i) => i < 1000
        ? new RoutingConfig(Text(20_000 + i), "Hours", TimeRouting: new TimeRoutingConfig([new TimeRoutingRow(Office, Text(10_000 + i))], Text(21_000 + i)))
        : new RoutingConfig(Text(20_000 + i), "Group", Group: new GroupConfig([Text(10_000 + i), Text(11_000 + i)]));

    private static SwitchedScheme Scheme(int i) => new(
        SchemeRules.ToModel(Tenant.Id, new SchemeConfig(
            $"Scheme {i}",
            [
                .. Enumerable.Range(1, 3).Select(plan => new SchemePlanConfig(
                    plan, $"Plan {plan}", [.. Enumerable.Range(i * 50, 50).Select(n => new SchemeEntryConfig(Number(n).Value, Text(20_000 + n % 1000), "Line"))])),
            ],
            [new SchemeWeekConfig(new WeekPeriodConfig(DayOfWeek.Monday, "00:00", DayOfWeek.Sunday, "24:00"), 2), new SchemeWeekConfig(Office, 1)])),
        null);

    private static ReachModel Reach() => ReachModel.Of(
        new ReachConfig(default, [new ReachProfileConfig(ReachDefaults.Standard, ForwardNoAnswer: new ReachForwardConfig("0612345678"))]),
        null,
        new ReachFacts([], FrozenSet<E164>.Empty));

    private RouteQuestion Question() => RouteQuestion.Of(_book, Caller, Tenant, Now);
}
