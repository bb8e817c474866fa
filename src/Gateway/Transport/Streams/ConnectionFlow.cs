using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace Softswitch.Gateway.Transport.Streams;

/// <summary>
/// One established connection. Its life is <see cref="RunAsync"/>: it receives until the peer or this side ends it, and
/// then cleans up and tells, once.
/// </summary>
internal abstract class ConnectionFlow : Flow
{
    private const int WritesInOneGo = 16;

    private readonly Connections _owner;
    private readonly OutputQueue _output;
    private readonly Socket _socket;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _advertised;
    private long _heardAt;
    private long _messageSince;
    private bool _hasSpoken;

    protected ConnectionFlow(Connections owner, Socket socket, ConnectionEnds ends)
        : base(ends.Transport)
    {
        _owner = owner;
        _socket = socket;
        Ends = ends;
        Number = owner.NextNumber();
        Id = FlowId.ForConnection(Transport, ends.Remote, Number);
        _output = new OutputQueue(Limits.OutputQueueBytes);
        _heardAt = Context.Time.GetTimestamp();
    }

    public long Number { get; }

    public ConnectionEnds Ends { get; }

    public PeerName Peer => PeerName.Of(Transport, Ends.Remote, Ends.VerifiedHost);

    public override IPEndPoint Local => Ends.Local;

    public override IPEndPoint Remote => Ends.Remote;

    public override FlowId Id { get; }

    public override bool IsOpen => !_output.IsClosed;

    /// <summary>Completes when the connection is gone and everybody was told.</summary>
    public Task Ended => _ended.Task;

    public override AdvertisedAddress Advertised =>
        new(_advertised ??= Context.Advertised.HostFor(Local.Address, Remote), _owner.ListenPort(Transport) ?? Local.Port);

    public override bool Proves(string name) => Ends.Proves(name);

    protected TransportContext Context => _owner.Context;

    protected TransportLimits Limits => _owner.Context.Options.Limits;

    /// <summary>The peer has sent something since the handshakes.</summary>
    protected bool HasSpoken => _hasSpoken;

    /// <summary>How long the peer may be silent.</summary>
    protected virtual TimeSpan Patience => _hasSpoken || Ends.IsOutbound ? Limits.IdleTimeout : Limits.HandshakeTimeout;

    public async Task RunAsync()
    {
        try
        {
            await ReceiveAsync();
        }
        catch (Exception failure) when (failure is IOException or SocketException or WebSocketException
            or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The connection broke, or this side closed it: both end the same way.
            Close();
        }
        catch (Exception failure)
        {
            TransportLog.ConnectionFailed(Context.Logger, Transport, failure);
        }

        Close();
        ReleaseStream();
        _owner.Remove(this);
        Context.Closed(this);
        _ended.SetResult();
    }

    public override SendOutcome Send(ReadOnlySpan<byte> message)
    {
        // Before it can be answered.
        Context.Watch?.Sent(this, message);
        switch (_output.Add(message))
        {
            case OutputState.Closed:
                return SendOutcome.Closed;
            case OutputState.TooLarge:
                Context.Counters.Dropped(DropReason.TooLargeToSend);
                return SendOutcome.TooLarge;
            case OutputState.Full:
                End(DropReason.SlowReader);
                return SendOutcome.SlowReader;
            case OutputState.Idle:
                _ = WriteQueuedAsync();
                break;
        }

        Context.Counters.Sent(Transport);
        return SendOutcome.Sent;
    }

    public override void Close()
    {
        if (_output.Close())
            _socket.Dispose();
    }

    /// <summary>Closes for a reason of this side's own.</summary>
    public void End(DropReason reason)
    {
        if (!_output.Close())
            return;
        Context.Counters.Dropped(reason);
        TransportLog.Ended(Context.Logger, Id, reason);
        _socket.Dispose();
    }

    /// <summary>Ends the connection when its peer took too long; <paramref name="now"/> is a timestamp of the context's time.</summary>
    public void Sweep(long now)
    {
        var since = Volatile.Read(ref _messageSince);
        if (since != 0 && Context.Time.GetElapsedTime(since, now) > Limits.MessageTimeout)
            End(DropReason.MessageTimeout);
        else if (Context.Time.GetElapsedTime(Volatile.Read(ref _heardAt), now) > Patience)
            End(DropReason.IdleTimeout);
    }

    protected abstract Task ReceiveAsync();

    protected abstract ValueTask WriteAsync(ReadOnlyMemory<byte> message);

    protected abstract void ReleaseStream();

    /// <summary>Notes that the peer is there.</summary>
    protected void Heard()
    {
        _hasSpoken = true;
        Volatile.Write(ref _heardAt, Context.Time.GetTimestamp());
    }

    /// <summary>Notes whether a message is begun: it must be complete in time, however busy the peer is within it.</summary>
    protected void NoteUnfinished(bool unfinished, bool isNew)
    {
        if (!unfinished)
            Volatile.Write(ref _messageSince, 0);
        else if (isNew || _messageSince == 0)
            Volatile.Write(ref _messageSince, _heardAt);
    }

    private async Task WriteQueuedAsync()
    {
        for (var written = 1; _output.TryTake(out var message); written++)
        {
            // Who sent one message must not be kept to write those of all others.
            if (written % WritesInOneGo == 0)
                await Task.Yield();
            try
            {
                await WriteAsync(message);
            }
            catch (Exception failure) when (failure is IOException or SocketException or WebSocketException
                or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
            {
                Close();
            }
            finally
            {
                _output.Done(message);
            }
        }
    }
}
