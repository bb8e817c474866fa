using System.Globalization;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Observation;
using Softswitch.Silo.Settings;

namespace Softswitch.Silo.Observation;

/// <summary>What of a node may be seen by whom.</summary>
/// <param name="MetricsAllow">Who may read the metrics, besides this machine itself.</param>
/// <param name="Otlp">Where traces go; null for nowhere.</param>
/// <param name="SampleRatio">Which part of calls is traced, 0 to 1.</param>
/// <param name="Capture">What is kept and copied of SIP messages.</param>
internal sealed record ObservationSettings(AddressRange[] MetricsAllow, Uri? Otlp, double SampleRatio, CaptureOptions Capture)
{
    private const int Megabyte = 1024 * 1024;

    public static ObservationSettings Read(SettingReader reader)
    {
        LogSettings.Check(reader);
        return new ObservationSettings(ReadRanges(reader), ReadOtlp(reader), ReadRatio(reader), new CaptureOptions
        {
            LadderBytes = reader.Number("Capture:LadderMegabytes", 16, 0, 1024) * Megabyte,
            Hep = ReadHep(reader),
        });
    }

    private static AddressRange[] ReadRanges(SettingReader reader)
    {
        var ranges = new List<AddressRange>();
        foreach (var text in reader.List("Metrics:Allow"))
        {
            if (AddressRange.TryParse(text, out var range))
                ranges.Add(range);
            else
                reader.Fault("Metrics:Allow", $"\"{text}\" is not an address or a range, such as 192.0.2.0/28");
        }

        return [.. ranges];
    }

    private static Uri? ReadOtlp(SettingReader reader)
    {
        if (reader.Text("Telemetry:Otlp") is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return uri;
        reader.Fault("Telemetry:Otlp", $"\"{text}\" is not an address such as http://collector:4317");
        return null;
    }

    private static double ReadRatio(SettingReader reader)
    {
        const double Usual = 0.01;
        if (reader.Text("Telemetry:SampleRatio") is not { } text)
            return Usual;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ratio) && ratio is >= 0 and <= 1)
            return ratio;
        reader.Fault("Telemetry:SampleRatio", $"\"{text}\" is not a number from 0 to 1");
        return Usual;
    }

    private static HepTarget? ReadHep(SettingReader reader)
    {
        var node = reader.Number("Capture:NodeId", 1, 0, int.MaxValue);
        var password = reader.Text("Capture:Password");
        if (reader.Text("Capture:Hep") is not { } text)
            return null;
        var colon = text.LastIndexOf(':');
        if (colon > 0 && ushort.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0)
            return new HepTarget(text[..colon].Trim('[', ']'), port, (uint)node, password);
        reader.Fault("Capture:Hep", $"\"{text}\" is not a host and a port, such as homer.example.org:9060");
        return null;
    }
}
