using System.Net;
using System.Net.Sockets;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Transport.Udp;

/// <summary>One UDP address and port with its receivers and the flows that lead through it.</summary>
internal sealed class UdpListener : IDisposable
{
    private const int UdpMaxPayload = 65_507;

    private readonly UdpReceiver[] _receivers;
    private readonly UdpFlowCache _flows;
    private volatile bool _closed;

    private UdpListener(TransportContext context, Socket[] sockets, bool native)
    {
        Context = context;
        Local = (IPEndPoint)sockets[0].LocalEndPoint!;
        _flows = new UdpFlowCache(this, context.Options.Udp.RememberedPeers);
        var input = new DatagramInput(context, _flows);
        _receivers = new UdpReceiver[sockets.Length];
        for (var i = 0; i < sockets.Length; i++)
            _receivers[i] = native ? new NativeUdpReceiver(this, sockets[i], input) : new PortableUdpReceiver(this, sockets[i], input);
    }

    public TransportContext Context { get; }

    public IPEndPoint Local { get; }

    /// <summary>Whether a flow id must name the local socket to be found again.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>Opens the sockets; nothing is received before <see cref="Start"/>.</summary>
    /// <exception cref="TransportStartException">The address or port cannot be had.</exception>
    public static UdpListener Bind(TransportContext context, IPEndPoint endPoint, bool isOneOfSeveral)
    {
        var native = Libc.IsSupported && !context.Options.Udp.Portable;
        Socket[] sockets;
        try
        {
            sockets = UdpSockets.Bind(endPoint, context.Options.Udp);
        }
        catch (SocketException failure)
        {
            throw TransportStartException.From(SipTransport.Udp, endPoint, failure);
        }

        return new UdpListener(context, sockets, native) { IsOneOfSeveral = isOneOfSeveral };
    }

    public void Start()
    {
        foreach (var receiver in _receivers)
            receiver.Start();
        TransportLog.Listening(Context.Logger, SipTransport.Udp, Local);
    }

    /// <summary>The longest of its receivers.</summary>
    public int BacklogMs()
    {
        var most = 0;
        foreach (var receiver in _receivers)
            most = Math.Max(most, receiver.BacklogMs);
        return most;
    }

    public UdpFlow FlowTo(IPEndPoint remote) => _flows.Get(NativeAddress.From(remote));

    public SendOutcome Send(UdpFlow flow, ReadOnlySpan<byte> message)
    {
        if (_closed)
            return SendOutcome.Closed;
        if (message.Length > UdpMaxPayload)
            return SendErrors.Count(Context.Counters, SendOutcome.TooLarge);
        Context.Watch?.Sent(flow, message);
        if (UdpReceiver.Current is { } own && own.Listener == this)
            return own.Gather(flow, message);
        // Any of the sockets will do: they share the port. Threads spread over them.
        var index = (uint)Environment.CurrentManagedThreadId % (uint)_receivers.Length;
        return _receivers[index].Send(flow, message);
    }

    public void Dispose()
    {
        _closed = true;
        foreach (var receiver in _receivers)
            receiver.Stop();
        foreach (var receiver in _receivers)
            receiver.Dispose();
    }
}
