using System.Globalization;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.MediaPorts;
using Softswitch.Gateway.Signalling;
using Softswitch.Media.Codecs;
using Softswitch.Protocols.Sdp;
using Softswitch.Protocols.Srtp;

namespace Softswitch.Gateway.Sounds;

/// <summary>What the gateway itself can make of a media line of a device.</summary>
internal static class OfferedSound
{
    public const int FirstDynamic = 96; // RFC 3551 6

    private const int UsualPtime = 20;
    private const int ShortestPtime = 10;
    private const int LongestPtime = 60;

    /// <summary>The preferred format of the line, or else the first that can be coded here; null when there is none.</summary>
    public static SoundFormat? Choose(MediaDescription line, int index, CodecSet codecs, AudioFormat? preferred = null)
    {
        var formats = FormatsOf(line, codecs);
        return formats.Count == 0 ? null : Describe(line, index, formats.Find(each => each.Format == preferred) is { Format: not null } kept ? kept : formats[0]);
    }

    /// <summary>
    /// The format that two descriptions of one line have in common, which both number alike: the one that is in use, or else the first.
    /// Null when there is none.
    /// </summary>
    /// <param name="inUse">Payload type of what the device sends.</param>
    public static SoundFormat? Common(MediaDescription theirs, MediaDescription ours, int index, CodecSet codecs, int inUse)
    {
        var others = FormatsOf(ours, codecs);
        var common = FormatsOf(theirs, codecs).FindAll(others.Contains);
        return common.Count == 0 ? null : Describe(theirs, index, common.Find(each => each.Type == inUse) is { Format: not null } used ? used : common[0]);
    }

    /// <summary>The formats of the first sound that a description has, in its order.</summary>
    public static IEnumerable<AudioFormat> FormatsOf(MessageBody body) =>
        SdpParser.TryParse(body.Content, SdpLimits.Default, out var description) == SdpError.None
        && description!.Media.FirstOrDefault(line => line.Media == "audio") is { } sound
            ? sound.Formats.Select(text => FormatOf(sound, text)?.Format).OfType<AudioFormat>()
            : [];

    public static bool IsSecure(MediaDescription line) => line.Protocol.Contains("RTP/SAVP", StringComparison.Ordinal);

    /// <summary>Accepts a key of the line with one of ours; null when none of its keys can be used.</summary>
    public static (SdesCrypto Line, MediaKeys Keys)? Accept(MediaDescription line, IdSource ids)
    {
        if (SdesNegotiation.Choose(line) is not { } theirs)
            return null;
        var suite = theirs.Key.Suite;
        var ours = new SrtpMasterKey(suite, ids.NextKey(SrtpMasterKey.LengthFor(suite)));
        return (theirs.AnswerWith(ours), new MediaKeys(ours, theirs.Key));
    }

    /// <summary>The device wants to be sent nothing.</summary>
    public static bool IsHold(MediaDescription line, SessionDescription session) =>
        !DirectionOf(line, session).HasFlag(SdpDirection.RecvOnly);

    public static SdpDirection DirectionOf(MediaDescription line, SessionDescription session) =>
        line.Attributes.Select(attribute => attribute.Direction).FirstOrDefault(each => each is not null)
        ?? session.Attributes.Select(attribute => attribute.Direction).FirstOrDefault(each => each is not null)
        ?? SdpDirection.SendRecv;

    private static List<(int Type, AudioFormat Format)> FormatsOf(MediaDescription line, CodecSet codecs)
    {
        var formats = new List<(int, AudioFormat)>();
        if (line.Media != "audio" || line.Port == 0 || !line.Protocol.Contains("RTP/", StringComparison.Ordinal))
            return formats;
        foreach (var text in line.Formats)
        {
            if (FormatOf(line, text) is var (type, format) && format.SampleRate > 0 && codecs.Offered.Contains(format) && format != AudioFormats.ComfortNoise)
                formats.Add((type, format));
        }

        return formats;
    }

    private static SoundFormat Describe(MediaDescription line, int index, (int Type, AudioFormat Format) chosen) =>
        new(index, chosen.Format, chosen.Type, EventsOf(line, chosen.Format.ClockRate), PtimeOf(line, chosen.Format));

    private static (int Type, AudioFormat Format)? FormatOf(MediaDescription line, string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var type) || type > 127)
            return null;
        var map = line.Attributes.FirstOrDefault(attribute => attribute.Name == "rtpmap" && IsFor(attribute, text))?.Value;
        var format = map is null ? AudioFormats.OfStaticType(type) : Find(map[(text.Length + 1)..].Trim());
        return format is null ? null : (type, format);
    }

    // <name>/<clock rate>[/<channels>] (RFC 8866 6.6)
    private static AudioFormat? Find(string map) =>
        map.Split('/') is [var name, var rate, ..] && int.TryParse(rate, NumberStyles.None, CultureInfo.InvariantCulture, out var clockRate)
            ? AudioFormats.Find(name, clockRate)
            : null;

    private static int? EventsOf(MediaDescription line, int clockRate)
    {
        foreach (var text in line.Formats)
        {
            if (FormatOf(line, text) is var (type, format) && format.SampleRate == 0 && format.ClockRate == clockRate)
                return type;
        }

        return null;
    }

    // Opus knows frames of 10, 20, 40 and 60 ms (RFC 6716 2.1.4).
    private static int PtimeOf(MediaDescription line, AudioFormat format)
    {
        var text = line.Attributes.FirstOrDefault(attribute => attribute.Name == "ptime")?.Value?.Trim();
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var asked))
            return UsualPtime;
        var ptime = Math.Clamp(asked / ShortestPtime * ShortestPtime, ShortestPtime, LongestPtime);
        return format == AudioFormats.Opus && ptime is 30 or 50 ? UsualPtime : ptime;
    }

    private static bool IsFor(SdpAttribute attribute, string type) => attribute.Value?.StartsWith(type + " ", StringComparison.Ordinal) == true;
}
