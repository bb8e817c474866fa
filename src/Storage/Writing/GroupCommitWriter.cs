using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Records;
using Softswitch.Storage.Databases;

namespace Softswitch.Storage.Writing;

/// <summary>
/// Writes bindings and CDRs from one thread, as many as are waiting in one transaction. While the database is away, bindings fail at once
/// (the phone tries again) and CDRs wait, bounded, until a probe succeeds.
/// </summary>
internal sealed partial class GroupCommitWriter : IStorageHealth, IDisposable
{
    private const int MaxRowsPerRound = 1000;
    private const int RestInSpacings = 50;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly TimeSpan _spacing;
    private readonly ILogger _logger;
    private readonly WriterHealth _health;
    private readonly WriteQueue _queue;
    private readonly WriterMeter _meter;
    private readonly Thread _thread;

    public GroupCommitWriter(Database database, StorageOptions options, TimeProvider time, ILogger logger)
    {
        _database = database;
        _time = time;
        _spacing = options.CommitSpacing;
        _logger = logger;
        _health = new WriterHealth(time);
        _queue = new WriteQueue(options.MaxQueuedBindings, options.MaxQueuedCdrs);
        _meter = new WriterMeter(() => Current, () => _queue.Count);
        _thread = new Thread(Run) { IsBackground = true, Name = "storage-writer" };
        _thread.Start();
    }

    public StorageHealth Current => _health.Snapshot(_queue.Enduring);

    /// <summary>Where others show what belongs to it.</summary>
    public WriterMeter Meter => _meter;

    /// <summary>Completes when the item is durable.</summary>
    public Task Write(WriteItem item)
    {
        if (!item.Endures && !_health.IsAvailable)
            return Task.FromException(new StorageUnavailableException(_health.Reason));
        if (_queue.TryAdd(item))
            return item.Done;
        if (item.Endures)
            _health.Refused();
        return Task.FromException(new StorageUnavailableException("too much is waiting for the database"));
    }

    /// <summary>Writes what is queued, then ends; what the database does not take by then fails.</summary>
    public void Dispose()
    {
        _queue.Close();
        _thread.Join();
        _queue.Dispose();
        _meter.Dispose();
    }

    private void Run()
    {
        using var writer = _database.CreateRoundWriter();
        var round = new List<WriteItem>(MaxRowsPerRound);
        var rest = _spacing * RestInSpacings;
        var rested = _time.GetTimestamp();
        while (_queue.WaitForItems(rest - _time.GetElapsedTime(rested)))
        {
            var started = _time.GetTimestamp();
            var isRested = rest - _time.GetElapsedTime(rested, started) < WriteQueue.ShortestPause;
            if (isRested)
                rested = started;
            _queue.Take(round, MaxRowsPerRound, isRested);
            if (round.Count == 0 || TryCommit(writer, round))
                _queue.Pause(_spacing - _time.GetElapsedTime(started));
            else
                WaitUntilBack(writer);
            round.Clear();
        }
    }

    /// <summary>False when the database is away.</summary>
    private bool TryCommit(IRoundWriter writer, List<WriteItem> round)
    {
        try
        {
            CommitRound(writer, round);
            RoundOutcome.Tell(round, null);
            return true;
        }
        catch (Exception exception)
        {
            writer.Abandon();
            if (_database.IsUnavailable(exception))
            {
                Lost(exception, round);
                return false;
            }
            return round.Count == 1 ? Refuse(round[0], exception) : CommitOneByOne(writer, round);
        }
    }

    /// <summary>One of them is to blame; the others must not suffer.</summary>
    private bool CommitOneByOne(IRoundWriter writer, List<WriteItem> round)
    {
        for (var i = 0; i < round.Count; i++)
        {
            if (TryCommit(writer, [round[i]]))
                continue;
            var rest = round.Skip(i + 1).ToList();
            Settle(rest, new StorageUnavailableException(_health.Reason));
            return false;
        }
        return true;
    }

    private bool Refuse(WriteItem item, Exception exception)
    {
        LogRefused(exception);
        RoundOutcome.Tell([item], exception);
        return true;
    }

    private void CommitRound(IRoundWriter writer, List<WriteItem> round)
    {
        var started = _time.GetTimestamp();
        writer.Begin(throughPowerCut: round.Exists(static item => item.Endures));
        var rows = 0;
        foreach (var item in round)
        {
            item.Write(writer);
            rows += item.Rows;
        }
        writer.Commit();
        _meter.Committed(_time.GetElapsedTime(started));
        if (_health.Committed(rows))
            LogBack();
    }

    private void Lost(Exception exception, List<WriteItem> round)
    {
        if (_health.Lost(exception.Message))
            LogLost(exception);
        Settle(round, new StorageUnavailableException(exception.Message, exception));
    }

    private void Settle(List<WriteItem> items, StorageUnavailableException reason)
    {
        _queue.Return(items.FindAll(item => item.Endures));
        RoundOutcome.Tell(items.FindAll(item => !item.Endures), reason);
    }

    private void WaitUntilBack(IRoundWriter writer)
    {
        for (var pause = FirstPause; !_health.IsAvailable; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            FailBindings();
            if (_queue.IsClosed)
            {
                FailAll();
                return;
            }
            _queue.Pause(pause);
            Probe(writer);
        }
    }

    private void Probe(IRoundWriter writer)
    {
        try
        {
            writer.Begin(throughPowerCut: true);
            writer.Probe();
            writer.Commit();
            if (_health.Committed(0))
                LogBack();
        }
        catch (Exception exception)
        {
            writer.Abandon();
            _health.Lost(exception.Message);
        }
    }

    // Those that came between the failure and the moment it was known.
    private void FailBindings()
    {
        var waiting = new List<WriteItem>();
        _queue.Take(waiting, int.MaxValue, isRested: true);
        Settle(waiting, new StorageUnavailableException(_health.Reason));
    }

    private void FailAll()
    {
        var waiting = new List<WriteItem>();
        _queue.Take(waiting, int.MaxValue, isRested: true);
        RoundOutcome.Tell(waiting, new StorageUnavailableException(_health.Reason));
    }

    [LoggerMessage(7001, LogLevel.Error, "The database is lost; registrations are refused and CDRs wait in memory")]
    private partial void LogLost(Exception exception);

    [LoggerMessage(7002, LogLevel.Information, "The database is back")]
    private partial void LogBack();

    [LoggerMessage(7003, LogLevel.Error, "The database refused a row")]
    private partial void LogRefused(Exception exception);
}
