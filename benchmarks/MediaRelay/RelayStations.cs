using Softswitch.Domain.Media;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Sounds;
using Softswitch.Media.Codecs;
using Softswitch.Media.Dtmf;
using Softswitch.Media.Recording;
using Softswitch.Media.Streams;

namespace Softswitch.Benchmarks.MediaRelay;

/// <summary>Stations beside packets that are relayed, each with a stream of its own to its phone.</summary>
internal sealed class RelayStations : IStationEvents, IDisposable
{
    private const int Pcma = 8;
    private const int SampleRate = 8000;

    private readonly string _folder = Directory.CreateTempSubdirectory("relay-").FullName;
    private CallRecordings? _recordings;
    private uint _made;

    public void Join(MediaEngine engine, MediaEndpoint one, MediaEndpoint other, bool isRecorded = false)
    {
        Attach(engine, one, isRecorded);
        Attach(engine, other, isRecorded);
        engine.Connect(one, other);
    }

    public void OnPlayed(int job, PlayEnd end)
    {
        // Nothing is played.
    }

    public void OnCollected(int job, DigitCollection entry)
    {
        // Nothing is collected.
    }

    public void Dispose()
    {
        _recordings?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Attach(MediaEngine engine, MediaEndpoint endpoint, bool isRecorded)
    {
        var outlet = new RtpOutlet(++_made, 1, 1, SampleRate);
        var station = new LegStation(new SoundFormat(0, AudioFormats.Pcma, Pcma, 101, 20), CodecSet.OfSystem, outlet, _made, this);
        engine.Attach(endpoint, station, outlet);
        if (!isRecorded)
            return;
        _recordings ??= new CallRecordings(_folder);
        var recording = _recordings.Start(new TenantId("bench"), $"{_made}", new RecordingConfig(false, SampleRate, 600_000));
        station.Order(() => station.Jobs.Record(new RecordJob(1, recording, new RecordingRules(), SampleRate)));
    }
}
