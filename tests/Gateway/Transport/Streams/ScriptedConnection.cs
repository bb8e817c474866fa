using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Transport.Streams;
using Softswitch.Support.Time;
using TransportContext = Softswitch.Gateway.Transport.TransportContext;

namespace Softswitch.Gateway.Tests.Transport.Streams;

/// <summary>One stream flow that reads a script instead of a socket.</summary>
internal sealed class ScriptedConnection : IAsyncDisposable
{
    private readonly Connections _connections;
    private readonly Task _life;

    public ScriptedConnection(ScriptedStream stream, TransportLimits? limits = null)
    {
        Stream = stream;
        var options = new TransportOptions { Limits = limits ?? new TransportLimits() };
        _connections = new Connections(new TransportContext(options, Events, Counters, Time, NullLogger.Instance), new FlowTable());
        var ends = new ConnectionEnds(
            SipTransport.Tcp, new IPEndPoint(IPAddress.Loopback, 5060), new IPEndPoint(IPAddress.Loopback, 4312), false, null, []);
        Flow = new StreamFlow(_connections, new Socket(SocketType.Stream, ProtocolType.Tcp), stream, ends);
        _life = _connections.RunAsync(Flow);
    }

    public ScriptedStream Stream { get; }

    public FlowRecorder Events { get; } = new();

    public TransportCounters Counters { get; } = new();

    public ManualTimeProvider Time { get; } = new();

    public StreamFlow Flow { get; }

    /// <summary>Completes when the connection is over and reported.</summary>
    public Task EndedAsync() => _life.WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask DisposeAsync()
    {
        Stream.Break();
        await EndedAsync();
        await _connections.DisposeAsync();
        await Stream.DisposeAsync();
    }
}
