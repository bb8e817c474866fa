using System.Globalization;
using Softswitch.Benchmarks.MediaRelay;
using Softswitch.Media.Codecs;

if (args.Length == 0 || !int.TryParse(args[0], CultureInfo.InvariantCulture, out var calls) || calls is < 1 or > 2000)
{
    Console.Error.WriteLine("usage: MediaRelay CALLS [loops=N] [pace=MS] [pin=true] [relay=srtp|stations|record] [load=PATH [seconds=N]]   (or CALLS setup=N, or N hear=music|tones|room [codec=PCMA] [srtp=true])");
    return 2;
}

var settings = args.Skip(1).Select(word => word.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal);
double Number(string name, double otherwise) =>
    settings.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

if (settings.TryGetValue("hear", out var hear))
{
    var format = AudioFormats.All.First(each => string.Equals(each.Name, settings.GetValueOrDefault("codec", "PCMA"), StringComparison.OrdinalIgnoreCase));
    using var stations = new StationHost((int)Number("loops", 0), Number("pace", 2), format, settings.ContainsKey("srtp"));
    if (hear == "music")
        stations.PlayMusic(calls);
    else if (hear == "tones")
        stations.PlayTones(calls);
    else
        stations.Confer(calls);
    stations.Measure((int)Number("seconds", 10));
    return 0;
}

using var host = new RelayHost((int)Number("loops", 0), Number("pace", 2), settings.ContainsKey("pin"));
if (settings.ContainsKey("setup"))
{
    host.MeasureSetUp(calls, (int)Number("setup", 10));
    return 0;
}

switch (settings.GetValueOrDefault("relay", "plain"))
{
    case "srtp":
        host.AllocateEncrypted(calls);
        break;
    case "stations":
        host.AllocateStations(calls, isRecorded: false);
        break;
    case "record":
        host.AllocateStations(calls, isRecorded: true);
        break;
    default:
        host.Allocate(calls);
        break;
}

if (settings.TryGetValue("load", out var load))
    return host.Measure(load, (int)Number("seconds", 10));
host.WriteLegs(Console.Out);
Console.Error.WriteLine("Relaying until the input ends.");
Console.In.ReadToEnd();
return 0;
