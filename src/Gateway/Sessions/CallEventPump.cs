using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Ladders;

namespace Softswitch.Gateway.Sessions;

/// <summary>
/// Brings the events of one call to its grain: numbered, in order, one at a time, and again when an answer stays out.
/// The last receipt is the checkpoint from which the call goes on when its silo is lost. Runs in the turns of its call.
/// </summary>
internal sealed class CallEventPump(ICallGrain call, ICallPumpUser user, ILogger logger, CallJournal? journal = null)
{
    /// <summary>A dead silo refuses at once: wait before the next try.</summary>
    private const long PauseMs = 1_000;

    /// <summary>The same, once nobody is waiting any more.</summary>
    private const long LongPauseMs = 5_000;

    /// <summary>Resumptions per event; more mean that call and checkpoint do not fit together.</summary>
    private const int MaxResumptions = 4;

    /// <summary>Passed-on messages that wait for the call; beyond it they are dropped, as a network may.</summary>
    private const int MaxMessages = 32;

    private readonly Queue<CallInput?> _waiting = new();
    private readonly EventPatience _patience = new();
    private CallReceipt? _checkpoint;
    private CallEvent? _current;
    private int _tries;
    private int _resumptions;
    private long _retryAtMs = long.MaxValue;
    private bool _collectAgain;
    private bool _lost;
    private bool _dropped;

    /// <summary>Whether everything that was raised has been taken by the call.</summary>
    public bool IsIdle => _current is null && _waiting.Count == 0;

    public void Raise(CallInput? input)
    {
        if (_dropped || (input is CallInput.Messaged && _waiting.Count >= MaxMessages))
            return;
        if (input is not null)
            _patience.Begin(user.NowMs);
        _waiting.Enqueue(input);
        if (_current is null)
            SendNext();
    }

    /// <summary>Asks the call for what it decided by itself; after the event that is under way, whose answer may be older.</summary>
    public void Collect()
    {
        if (IsIdle)
            Raise(null);
        else
            _collectAgain = true;
    }

    /// <summary>Tries again when it is time to.</summary>
    public void Tick(long nowMs)
    {
        if (_current is null || _retryAtMs == long.MaxValue)
            return;
        if (nowMs < _retryAtMs)
        {
            // Ticked early, for somebody else: that wake-up took the place of ours.
            user.WakeAt(_retryAtMs);
            return;
        }

        _retryAtMs = long.MaxValue;
        Send(call.Handle(_current));
        SendNext();
    }

    private void SendNext()
    {
        while (_current is null && TryNext(out var input))
        {
            _current = new CallEvent((_checkpoint?.Number ?? 0) + 1, input) { Trace = journal?.Raise(input) };
            _tries = 0;
            _resumptions = 0;
            Send(call.Handle(_current));
        }

        if (IsIdle && !_dropped)
            user.Drained();
    }

    private bool TryNext(out CallInput? input)
    {
        if (_waiting.TryDequeue(out input))
            return true;
        var collect = _collectAgain && _checkpoint?.State.Phase != CallPhase.Ended;
        _collectAgain = false;
        return collect;
    }

    private void Send(Task<CallReceipt> task)
    {
        _tries++;
        _ = Await(task);
    }

    private async Task Await(Task<CallReceipt> task)
    {
        // Taken at once, as in one process it mostly is: still in the turn that sent it.
        if (task.IsCompletedSuccessfully)
        {
            Receive(await task.ConfigureAwait(false));
            return;
        }

        CallReceipt? receipt = null;
        try
        {
            receipt = await task.ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            if (int.IsPow2(_tries))
            {
                logger.EventNotTaken(failure, user.Id.ToString(), _current?.Number ?? 0, _tries);
                journal?.NotTaken(_current?.Number ?? 0, _tries, failure);
            }
        }

        user.Post(() =>
        {
            if (receipt is null)
                Retry();
            else
                Receive(receipt);
            SendNext();
        });
    }

    private void Receive(CallReceipt receipt)
    {
        if (_current is null)
            return;
        if (!receipt.Known)
        {
            Resume();
            return;
        }

        // Events raised while the commands are carried out wait until all are: the call saw none of them.
        journal?.Took(_current, _checkpoint?.State, receipt);
        _checkpoint = receipt;
        foreach (var command in receipt.Commands)
            user.Perform(command);
        _current = null;
        _patience.Renew(_waiting.Count > 0 && _waiting.Any(input => input is not null), user.NowMs);
    }

    private void Retry()
    {
        if (_current is null)
            return;
        if (!user.HasLegs)
            _patience.Begin(user.NowMs);
        if (_patience.IsOver(user.NowMs))
            Lose();
        if (_patience.IsHopeless(user.NowMs))
        {
            Drop();
            return;
        }

        _retryAtMs = user.NowMs + (_lost ? LongPauseMs : PauseMs);
        user.WakeAt(_retryAtMs);
    }

    private void Resume()
    {
        if (_checkpoint is null || ++_resumptions > MaxResumptions)
            Drop();
        else
            Send(call.Resume(_checkpoint, _current!));
    }

    private void Lose()
    {
        if (_lost)
            return;
        _lost = true;
        user.CallLost();
    }

    private void Drop()
    {
        Lose();
        _dropped = true;
        _current = null;
        _waiting.Clear();
        user.CallDropped();
    }
}
