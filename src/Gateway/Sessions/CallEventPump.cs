using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;

namespace Softswitch.Gateway.Sessions;

/// <summary>
/// Brings the events of one call to its grain: numbered, in order, one at a time, and again when an answer stays out.
/// The last receipt is the checkpoint from which the call goes on when its silo is lost. Runs in the turns of its call.
/// </summary>
internal sealed class CallEventPump(ICallGrain call, ICallPumpUser user, ILogger logger)
{
    /// <summary>Tries per event; each has the time-out of a grain call.</summary>
    private const int MaxTries = 4;

    private readonly Queue<CallInput?> _waiting = new();
    private CallReceipt? _checkpoint;
    private CallEvent? _current;
    private int _tries;
    private bool _given;

    /// <summary>Whether everything that was raised has been taken by the call.</summary>
    public bool IsIdle => _current is null && _waiting.Count == 0;

    public void Raise(CallInput? input)
    {
        if (_given)
            return;
        _waiting.Enqueue(input);
        if (_current is null)
            SendNext();
    }

    /// <summary>Asks the call for what it decided by itself, unless an event is under way and will bring it anyway.</summary>
    public void Collect()
    {
        if (IsIdle)
            Raise(null);
    }

    private void SendNext()
    {
        while (_current is null && _waiting.TryDequeue(out var input))
        {
            _current = new CallEvent((_checkpoint?.Number ?? 0) + 1, input);
            _tries = 0;
            Send(call.Handle(_current));
        }

        if (IsIdle && !_given)
            user.Drained();
    }

    private void Send(Task<CallReceipt> task)
    {
        if (task.IsCompletedSuccessfully)
            Receive(task.Result);
        else
            _ = Await(task);
    }

    private async Task Await(Task<CallReceipt> task)
    {
        CallReceipt? receipt = null;
        try
        {
            receipt = await task.ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            logger.EventNotTaken(failure, _current?.Number ?? 0, _tries);
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
        _checkpoint = receipt;
        foreach (var command in receipt.Commands)
            user.Perform(command);
        _current = null;
    }

    private void Retry()
    {
        if (_current is null)
            return;
        if (++_tries >= MaxTries)
            GiveUp();
        else
            Send(call.Handle(_current));
    }

    private void Resume()
    {
        if (_checkpoint is null || ++_tries >= MaxTries)
            GiveUp();
        else
            Send(call.Resume(_checkpoint, _current!));
    }

    private void GiveUp()
    {
        _given = true;
        _current = null;
        _waiting.Clear();
        user.CallLost();
    }
}
