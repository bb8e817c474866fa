using System.Net;

namespace Softswitch.Gateway.Transport.Streams;

/// <summary>The connections of one gateway: who may have one, how many there are, which ones are overdue.</summary>
internal sealed class Connections : IAsyncDisposable
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(1);

    private readonly int?[] _listenPorts = new int?[Enum.GetValues<SipTransport>().Length];
    private readonly CancellationTokenSource _stopping = new();
    private readonly ITimer _sweeper;
    private long _number;

    public Connections(TransportContext context, FlowTable table)
    {
        Context = context;
        Table = table;
        Admission = new ConnectionAdmission(context.Options.Limits);
        Stopping = _stopping.Token;
        _sweeper = context.Time.CreateTimer(static state => ((Connections)state!).Sweep(), this, SweepInterval, SweepInterval);
    }

    public TransportContext Context { get; }

    public FlowTable Table { get; }

    public ConnectionAdmission Admission { get; }

    /// <summary>Cancelled when the gateway stops.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>Null when the source may connect; it must leave the admission again then.</summary>
    public DropReason? Refusal(IPAddress source) => IsBanned(source) ? DropReason.Banned : Admission.TryEnter(source);

    public long NextNumber() => Interlocked.Increment(ref _number);

    /// <summary>The port peers find this gateway at; null when it does not listen on that transport.</summary>
    public int? ListenPort(SipTransport transport) => _listenPorts[(int)transport];

    public void ListensOn(SipTransport transport, IPEndPoint endPoint) => _listenPorts[(int)transport] ??= endPoint.Port;

    /// <summary>Makes the flow findable and runs it to its end.</summary>
    public Task RunAsync(ConnectionFlow flow)
    {
        Context.Counters.Opened(flow.Transport);
        Table.Add(flow);
        if (Stopping.IsCancellationRequested)
            flow.Close();
        return flow.RunAsync();
    }

    public void Remove(ConnectionFlow flow)
    {
        Table.Remove(flow);
        Context.Counters.Closed(flow.Transport);
    }

    public void Sweep()
    {
        var now = Context.Time.GetTimestamp();
        foreach (var flow in Table.Connections)
        {
            if (IsBanned(flow.Remote.Address))
                flow.End(DropReason.Banned);
            flow.Sweep(now);
        }
    }

    private bool IsBanned(IPAddress source) => Context.Bans is { } bans && bans.Shuts(source);

    public async ValueTask DisposeAsync()
    {
        await _sweeper.DisposeAsync();
        await _stopping.CancelAsync();
        ConnectionFlow[] open = [.. Table.Connections];
        foreach (var flow in open)
            flow.Close();
        foreach (var flow in open)
            await flow.Ended;

        _stopping.Dispose();
    }
}
