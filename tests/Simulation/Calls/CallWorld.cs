using System.Globalization;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>The virtual time of one run, what is to happen in it, and what has.</summary>
internal sealed class CallWorld(int seed)
{
    private readonly PriorityQueue<Action, (long At, long Order)> _agenda = new();
    private long _order;

    public int Seed { get; } = seed;

    public long NowMs { get; private set; }

    /// <summary>One line per thing that happened.</summary>
    public List<string> Log { get; } = [];

    /// <summary>What must not be; found while it ran.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Answers that repeat what stood before: right only where somebody took back the change they belong to.</summary>
    public List<string> StandingAnswers { get; } = [];

    public bool IsIdle => _agenda.Count == 0;

    /// <summary>The random numbers of one part: what one part draws changes nothing for another.</summary>
    public Random RandomOf(string part) => new(HashCodes.Of(part, Seed));

    public void Later(int ms, Action action) => _agenda.Enqueue(action, (NowMs + Math.Max(0, ms), _order++));

    public void Note(string line) =>
        Log.Add(string.Create(CultureInfo.InvariantCulture, $"{NowMs / 1000.0,9:0.000} {line}"));

    public void Fault(string what)
    {
        Faults.Add(what);
        Note($"!! {what}");
    }

    /// <summary>Moves to the next event, but not further than this; returns the time that passed.</summary>
    public TimeSpan Step(int longestMs)
    {
        var step = _agenda.TryPeek(out _, out var due) ? Math.Clamp(due.At - NowMs, 1, longestMs) : longestMs;
        NowMs += step;
        return TimeSpan.FromMilliseconds(step);
    }

    public void RunDue()
    {
        while (_agenda.TryPeek(out _, out var due) && due.At <= NowMs)
            _agenda.Dequeue()();
    }
}
