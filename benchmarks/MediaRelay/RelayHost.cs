using System.Diagnostics;
using System.Net;
using Softswitch.Gateway.MediaPorts;

namespace Softswitch.Benchmarks.MediaRelay;

/// <summary>An engine alone, with calls between phones at 127.0.0.2 and 127.0.0.3, to be loaded from outside.</summary>
internal sealed class RelayHost : IDisposable
{
    private static readonly IPAddress Relay = IPAddress.Parse("127.0.0.1");
    private static readonly IPAddress[] Phones = [IPAddress.Parse("127.0.0.2"), IPAddress.Parse("127.0.0.3")];

    private readonly MediaEngine _engine;
    private readonly List<MediaEndpoint> _endpoints = []; // those of the phones, two for each call
    private readonly List<MediaEndpoint> _between = []; // those that send to each other
    private readonly RelayStations _stations = new();

    public RelayHost(int loops, double pace, bool pin)
    {
        var options = new MediaOptions
        {
            BindAddress = Relay,
            Loops = loops,
            PaceMilliseconds = pace,
            PinLoops = pin,
            QuarantineSeconds = 0,
        };
        _engine = new MediaEngine(options, new QuietEvents(), TimeProvider.System);
    }

    public void Allocate(int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            var (first, second) = Call(i);
            _endpoints.Add(first);
            _endpoints.Add(second);
        }
    }

    /// <summary>
    /// Calls whose packets pass the engine twice: they come in the clear, go in SRTP to another port of it, and from there on in the clear. Every
    /// endpoint has a station, as in a call of which the gateway is the other side.
    /// </summary>
    public void AllocateEncrypted(int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            var (first, last) = (Allocate(null), Allocate(null));
            var (one, other) = (Allocate(first), Allocate(last));
            Negotiate(first, Phones[0], i);
            Negotiate(last, Phones[1], i);
            Encrypt(one, towards: other, BenchmarkKeys.Of(1, 2));
            Encrypt(other, towards: one, BenchmarkKeys.Of(2, 1));
            _stations.Join(_engine, first, one);
            _stations.Join(_engine, other, last);
            _endpoints.AddRange([first, last]);
            _between.AddRange([one, other]);
        }
    }

    /// <summary>Calls whose packets pass stations, which record what both phones say.</summary>
    public void AllocateStations(int calls, bool isRecorded)
    {
        for (var i = 0; i < calls; i++)
        {
            var first = Allocate(null);
            var second = Allocate(first);
            Negotiate(first, Phones[0], i);
            Negotiate(second, Phones[1], i);
            _stations.Join(_engine, first, second, isRecorded);
            _endpoints.AddRange([first, second]);
        }
    }

    /// <summary>Prints the CPU of setting up and ending calls one after the other, the first round with sockets still to be opened.</summary>
    public void MeasureSetUp(int calls, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var pairs = new List<(MediaEndpoint First, MediaEndpoint Second)>(calls);
            for (var i = 0; i < calls; i++)
                pairs.Add(Call(i));
            foreach (var (first, second) in pairs)
            {
                _engine.Release(first);
                _engine.Release(second);
            }

            var spent = (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / calls;
            Console.WriteLine($"round {round}: {spent:F1} us per call, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / calls} bytes");
        }
    }

    /// <summary>Lines for rtpload: local address and port of a phone, address and port it sends to, payload type.</summary>
    public void WriteLegs(TextWriter output)
    {
        for (var i = 0; i < _endpoints.Count; i++)
            output.WriteLine($"{Phones[i % 2]} {PhonePort(i / 2)} {Relay} {_endpoints[i].RtpPort} 8");
    }

    /// <summary>Runs rtpload against the calls and prints server CPU per relayed packet between its 2nd and its last but 1st second.</summary>
    public int Measure(string loadProgram, int seconds)
    {
        var legs = Path.GetTempFileName();
        using (var file = new StreamWriter(legs))
            WriteLegs(file);
        using var load = Process.Start(new ProcessStartInfo(loadProgram, [legs, $"{seconds}", "1"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        load.StandardOutput.ReadLine();
        using var pause = new ManualResetEventSlim();
        pause.Wait(TimeSpan.FromSeconds(2));
        Sent();
        var (cpu, packets, bytes) = (Environment.CpuUsage, Sent(), GC.GetTotalAllocatedBytes());
        pause.Wait(TimeSpan.FromSeconds(seconds - 3));
        var spent = Environment.CpuUsage.TotalTime - cpu.TotalTime;
        var kernel = Environment.CpuUsage.PrivilegedTime - cpu.PrivilegedTime;
        var relayed = Sent() - packets;
        bytes = GC.GetTotalAllocatedBytes() - bytes;
        Console.WriteLine(load.StandardOutput.ReadToEnd().Trim());
        load.WaitForExit();
        File.Delete(legs);
        Console.WriteLine(
            $"{_endpoints.Count / 2} calls: {relayed} packets, {spent.TotalMicroseconds / relayed:F2} us each "
            + $"({kernel.TotalMicroseconds / relayed:F2} us in the kernel), {(double)bytes / relayed:F2} bytes allocated each");
        var sample = _engine.Figures(_endpoints[0]);
        Console.WriteLine($"first leg: {sample}");
        return load.ExitCode;
    }

    public void Dispose()
    {
        _engine.Dispose();
        _stations.Dispose();
    }

    private static int PhonePort(int call) => 10000 + call * 2;

    private (MediaEndpoint First, MediaEndpoint Second) Call(int index)
    {
        var first = Allocate(null);
        var second = Allocate(first);
        Negotiate(first, Phones[0], index);
        Negotiate(second, Phones[1], index);
        _engine.Connect(first, second);
        return (first, second);
    }

    private MediaEndpoint Allocate(MediaEndpoint? beside) =>
        _engine.TryAllocate(false, beside, out var endpoint) ? endpoint : throw new InvalidOperationException("no ports left");

    private void Encrypt(MediaEndpoint endpoint, MediaEndpoint towards, MediaKeys keys)
    {
        var remote = new IPEndPoint(Relay, towards.RtpPort);
        _engine.SetRemote(endpoint, new MediaRemote(remote, remote, 8000, MediaPayload.Secure));
        _engine.Secure(endpoint, keys);
    }

    private void Negotiate(MediaEndpoint endpoint, IPAddress phone, int call) =>
        _engine.SetRemote(endpoint, new MediaRemote(new IPEndPoint(phone, PhonePort(call)), new IPEndPoint(phone, PhonePort(call) + 1)));

    private long Sent() => _endpoints.Concat(_between).Sum(endpoint => _engine.Figures(endpoint).PacketsSent);
}
