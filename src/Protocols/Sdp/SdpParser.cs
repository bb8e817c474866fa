using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Softswitch.Protocols.Sdp;

/// <summary>Builds the model of a received body. Text is UTF-8; the relay itself works on bytes (<see cref="SdpRewriter"/>).</summary>
public static class SdpParser
{
    /// <summary>Checks and reads <paramref name="body"/>; never throws whatever the bytes.</summary>
    public static SdpError TryParse(ReadOnlySpan<byte> body, SdpLimits limits, out SessionDescription? description)
    {
        Span<SdpMediaFacts> facts = stackalloc SdpMediaFacts[SdpLimits.HighestMaxMedia];
        description = null;
        var error = SdpScanner.Scan(body, limits, facts, out _);
        if (error == SdpError.None)
            description = Build(body);
        return error;
    }

    private static SessionDescription Build(ReadOnlySpan<byte> body)
    {
        var lines = new SdpLineReader(body);
        var session = new SdpSection();
        var section = session;
        var media = ImmutableArray.CreateBuilder<MediaDescription>();
        while (lines.TryRead(out var line))
        {
            var value = Encoding.UTF8.GetString(line.Value.Of(body));
            if (line.Type == 'm')
            {
                if (section != session)
                    media.Add(Media(section));
                section = new SdpSection { Line = value };
            }
            else
                section.Add((char)line.Type, value);
        }

        if (section != session)
            media.Add(Media(section));
        return new SessionDescription(
            Origin(session.Line),
            session.Name,
            session.Connection,
            session.Bandwidths.ToImmutable(),
            session.Times.ToImmutable(),
            session.Attributes.ToImmutable(),
            session.Others.ToImmutable(),
            media.ToImmutable());
    }

    private static SdpOrigin Origin(string line)
    {
        var words = Words(line);
        return new SdpOrigin(words[0], words[1], words[2], words[4], words[5]);
    }

    private static MediaDescription Media(SdpSection section)
    {
        var words = Words(section.Line);
        var port = words[1].Split('/');
        return new MediaDescription(
            words[0],
            int.Parse(port[0], CultureInfo.InvariantCulture),
            port.Length > 1 ? int.Parse(port[1], CultureInfo.InvariantCulture) : 1,
            words[2],
            [.. words[3..]],
            section.Connection,
            section.Bandwidths.ToImmutable(),
            section.Attributes.ToImmutable(),
            section.Others.ToImmutable());
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
