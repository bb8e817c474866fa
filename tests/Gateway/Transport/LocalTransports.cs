using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Bans;
using Softswitch.Gateway.Transport;
using Softswitch.Support.Files;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Transport;

/// <summary>Transports on free loopback ports, with a clock that moves only when told to.</summary>
internal sealed class LocalTransports : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private LocalTransports(Func<TransportOptions, TransportOptions>? change)
    {
        var options = new TransportOptions
        {
            BindAddresses = [IPAddress.Loopback],
            UdpPort = null,
            TcpPort = null,
            TlsPort = null,
            WsPort = null,
            Udp = new UdpOptions { Receivers = 2 },
            Tls = new TlsOptions { DataFolder = _folder.FullPath },
        };
        Options = change?.Invoke(options) ?? options;
        Bans = new SourceBans(new ProvenSources(Time), Time);
        Transports = new SipTransports(Options, Events, Time, NullLogger.Instance, null, Bans);
    }

    public TransportOptions Options { get; }

    public FlowRecorder Events { get; } = new();

    /// <summary>Starts at the real time, because certificates are checked by code that asks the real clock.</summary>
    public ManualTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

    public SourceBans Bans { get; }

    public SipTransports Transports { get; }

    public FlowTable Flows => Transports.Flows;

    public static async Task<LocalTransports> StartAsync(Func<TransportOptions, TransportOptions>? change = null)
    {
        var local = new LocalTransports(change);
        try
        {
            await local.Transports.StartAsync();
        }
        catch (TransportStartException)
        {
            local._folder.Dispose();
            throw;
        }

        return local;
    }

    public IPEndPoint On(SipTransport transport) =>
        Transports.EndPoints.First(listener => listener.Transport == transport).EndPoint;

    public long Dropped(DropReason reason) => Transports.Snapshot().Dropped(reason);

    public async ValueTask DisposeAsync()
    {
        await Transports.DisposeAsync();
        _folder.Dispose();
    }
}
