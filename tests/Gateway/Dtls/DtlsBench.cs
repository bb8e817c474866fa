using Softswitch.Gateway.Dtls;

namespace Softswitch.Gateway.Tests.Dtls;

/// <summary>Two associations in one memory, with a network between them that loses, repeats and reorders as it is told to.</summary>
internal sealed class DtlsBench : IDisposable
{
    private const int MostRounds = 20_000_000; // the clock is OpenSSL's own: it is asked again and again

    private readonly DtlsContext _serverContext = Context();
    private readonly DtlsContext _clientContext = Context();
    private readonly Queue<(DtlsSession To, byte[] Datagram)> _wire = new();

    public DtlsBench()
    {
        Server = _serverContext.TryBegin(isClient: false)!;
        Client = _clientContext.TryBegin(isClient: true)!;
    }

    public DtlsSession Server { get; }

    public DtlsSession Client { get; }

    public DtlsContext ServerContext => _serverContext;

    public DtlsContext ClientContext => _clientContext;

    /// <summary>The length of every datagram that was sent.</summary>
    public List<int> Sent { get; } = [];

    public static DtlsContext Context() => DtlsContext.TryCreate(SslLibrary.CanLoad, TimeSpan.FromMilliseconds(20))!;

    /// <summary>Runs until both are done or one has failed.</summary>
    /// <param name="random">Of the network; null for one without faults.</param>
    /// <param name="lost">In percent; as many come twice, or late.</param>
    public void Run(Random? random = null, int lost = 0)
    {
        Client.Start();
        for (var round = 0; round < MostRounds && (Client.State == DtlsState.Handshaking || Server.State == DtlsState.Handshaking); round++)
        {
            Collect(Client, Server, random, lost);
            Collect(Server, Client, random, lost);
            if (_wire.TryDequeue(out var next))
                next.To.Receive(next.Datagram);
            else
                Tick();
            if (Client.State == DtlsState.Failed || Server.State == DtlsState.Failed)
                return;
        }
    }

    public void Dispose()
    {
        Server.Dispose();
        Client.Dispose();
        _serverContext.Dispose();
        _clientContext.Dispose();
    }

    private void Collect(DtlsSession from, DtlsSession to, Random? random, int lost)
    {
        var room = new byte[DtlsSession.Mtu];
        while (from.TryTake(room, out var length))
        {
            Sent.Add(length);
            if (random?.Next(100) < lost)
                continue;
            _wire.Enqueue((to, room[..length]));
            if (random?.Next(100) < lost)
                _wire.Enqueue((to, room[..length]));
            if (random?.Next(100) < lost)
                _wire.Enqueue(_wire.Dequeue());
        }
    }

    // A last flight that was lost is sent again by who has it, when the other shows that he still waits.
    private void Tick()
    {
        Client.Tick();
        Server.Tick();
    }
}
