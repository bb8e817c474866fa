using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>
/// Calls through the real sessions, transactions and call machine, with phones, networks and silos that do what they
/// can to spoil them. A run follows from its seed: set <c>CALL_SEED</c> to see one.
/// </summary>
public sealed class CallSimulation(ITestOutputHelper output)
{
    private const int Seeds = 1_000;
    private const int ShownLogs = 3;

    [Fact]
    public void Calls_whatever_happens_in_them_end_once_and_leave_nothing()
    {
        if (Environment.GetEnvironmentVariable("CALL_SEED") is { } seed)
        {
            var failure = Run(int.Parse(seed, CultureInfo.InvariantCulture), out var log);
            output.WriteLine(log);
            Assert.True(failure is null, failure);
            return;
        }

        var failures = Enumerable.Range(0, Seeds).AsParallel().AsOrdered()
            .Select(each => (Failure: Run(each, out var log), Log: log)).Where(each => each.Failure is not null).ToList();
        Assert.True(failures.Count == 0, $"{failures.Count} of {Seeds} runs went wrong.\n{string.Join('\n', failures.Select(each => each.Failure))}\n"
            + string.Join('\n', failures.Take(ShownLogs).Select(each => $"{each.Failure}\n{each.Log}")));
    }

    [Fact]
    public void Run_of_the_same_seed_is_the_same()
    {
        Run(7, out var first);
        Run(7, out var second);
        Assert.Equal(first, second);
    }

    /// <summary>What went wrong; null when nothing did.</summary>
    private static string? Run(int seed, out string log)
    {
        // Late answers of the call are to go on where they are given, as they do in a host.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        var call = new SimulatedCall(seed);
        var faults = call.Run();
        SynchronizationContext.SetSynchronizationContext(context);
        var text = new StringBuilder();
        text.AppendJoin('\n', call.Log);
        log = text.ToString();
        return faults.Count == 0 ? null : $"Seed {seed}: {string.Join("; ", faults)}";
    }
}
