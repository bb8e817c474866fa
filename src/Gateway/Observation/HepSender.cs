using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Hep;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Observation;

/// <summary>
/// Sends copies of messages to a capture server. Who has a message leaves a copy and goes on; when too many wait, or the
/// server cannot be sent to, they are dropped and counted.
/// </summary>
internal sealed class HepSender : IAsyncDisposable
{
    private const int MostWaiting = 4096;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly HepTarget _target;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly byte[] _password;
    private readonly byte[] _packet = new byte[ushort.MaxValue];
    private readonly SipMessage _parsed = new();
    private readonly Channel<HepItem> _waiting = Channel.CreateBounded<HepItem>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private Socket? _socket;
    private Task _running = Task.CompletedTask;
    private long? _failedAt;
    private long _sent;
    private long _dropped;

    public HepSender(HepTarget target, TimeProvider time, ILogger logger)
    {
        (_target, _time, _logger) = (target, time, logger);
        _password = Encoding.UTF8.GetBytes(target.Password ?? "");
    }

    public long Sent => Interlocked.Read(ref _sent);

    public long Dropped => Interlocked.Read(ref _dropped);

    public void Start() => _running = Task.Run(Run);

    /// <summary>Takes a copy. Never waits.</summary>
    public void Send(Flow flow, ReadOnlySpan<byte> message, bool isSent)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(message.Length);
        message.CopyTo(buffer);
        var at = (_time.GetUtcNow().Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
        if (_waiting.Writer.TryWrite(new HepItem(flow, buffer, message.Length, isSent, at)))
            return;
        Interlocked.Increment(ref _dropped);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _running.ConfigureAwait(false);
        _socket?.Dispose();
    }

    private async Task Run()
    {
        await foreach (var item in _waiting.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            var isSent = await TrySend(item).ConfigureAwait(false);
            Interlocked.Increment(ref isSent ? ref _sent : ref _dropped);
            ArrayPool<byte>.Shared.Return(item.Buffer);
        }
    }

    private async ValueTask<bool> TrySend(HepItem item)
    {
        if (_failedAt is { } failed && _time.GetElapsedTime(failed) < Pause)
            return false;
        try
        {
            _socket ??= await Connect().ConfigureAwait(false);
            var length = Write(item);
            if (length == 0)
                return false;
            _socket.Send(_packet.AsSpan(0, length));
            return true;
        }
        catch (SocketException failure)
        {
            // The name may mean another address by now. A server that is down is told by ICMP, once per message.
            _logger.NotCaptured(failure, _target.ToString());
            _socket?.Dispose();
            (_socket, _failedAt) = (null, _time.GetTimestamp());
            return false;
        }
    }

    private async Task<Socket> Connect()
    {
        var addresses = await Dns.GetHostAddressesAsync(_target.Host).ConfigureAwait(false);
        var socket = new Socket(addresses[0].AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        socket.Connect(addresses[0], _target.Port);
        _failedAt = null;
        return socket;
    }

    private int Write(HepItem item)
    {
        var message = item.Buffer.AsMemory(0, item.Length);
        SipParser.Parse(message, _parsed, SipLimits.Default);
        var (here, there) = (LocalOf(item.Flow), item.Flow.Remote);
        var capture = new HepCapture(
            item.IsSent ? here : there, item.IsSent ? there : here, item.Flow.IsReliable, item.AtMicroseconds, _target.Node);
        return HepWriter.Write(_packet, in capture, _password, _parsed.CallId, message.Span);
    }

    // A socket on all addresses does not tell which of them was meant: the one that peers are told may be it.
    private static IPEndPoint LocalOf(Flow flow)
    {
        var local = flow.Local;
        var isAny = local.Address.Equals(IPAddress.Any) || local.Address.Equals(IPAddress.IPv6Any);
        return isAny && IPAddress.TryParse(flow.Advertised.Host, out var told) ? new IPEndPoint(told, local.Port) : local;
    }
}
