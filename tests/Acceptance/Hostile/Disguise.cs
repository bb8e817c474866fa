using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Softswitch.Acceptance.Tests.Hostile;

/// <summary>Passes datagrams on to the switch, from an address of its own, and takes the name of the tool out of them.</summary>
internal sealed class Disguise : IAsyncDisposable
{
    private static readonly byte[] Name = Encoding.ASCII.GetBytes("friendly-scanner");
    private static readonly byte[] Disguised = Encoding.ASCII.GetBytes("Telephone/4.2.00");

    private readonly UdpClient _inside = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly UdpClient _outside;
    private readonly IPEndPoint _target;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;
    private IPEndPoint? _tool;

    public Disguise(string address, IPEndPoint target)
    {
        _target = target;
        _outside = new UdpClient(new IPEndPoint(IPAddress.Parse(address), 0));
        _running = Task.WhenAll(PassOutAsync(), PassInAsync());
    }

    /// <summary>The port that the tool is told, at 127.0.0.1.</summary>
    public int Port => ((IPEndPoint)_inside.Client.LocalEndPoint!).Port;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _inside.Dispose();
        _outside.Dispose();
        _stop.Dispose();
    }

    private async Task PassOutAsync()
    {
        await foreach (var received in ReadAsync(_inside))
        {
            _tool = received.RemoteEndPoint;
            var at = received.Buffer.AsSpan().IndexOf(Name);
            if (at >= 0)
                Disguised.CopyTo(received.Buffer, at);
            await _outside.SendAsync(received.Buffer, _target);
        }
    }

    private async Task PassInAsync()
    {
        await foreach (var received in ReadAsync(_outside))
        {
            if (_tool is { } tool)
                await _inside.SendAsync(received.Buffer, tool);
        }
    }

    private async IAsyncEnumerable<UdpReceiveResult> ReadAsync(UdpClient socket)
    {
        while (!_stop.IsCancellationRequested)
        {
            UdpReceiveResult received;
            try
            {
                received = await socket.ReceiveAsync(_stop.Token);
            }
            catch (OperationCanceledException)
            {
                yield break;
            }

            yield return received;
        }
    }
}
