using System.Collections.Immutable;

namespace Softswitch.Protocols.Sdp;

/// <summary>The lines of the session part or of one m= section while the model is built.</summary>
internal sealed class SdpSection
{
    /// <summary>Value of the o= or m= line.</summary>
    public string Line { get; set; } = "";

    public string Name { get; private set; } = "-";

    public SdpConnection? Connection { get; private set; }

    public ImmutableArray<SdpBandwidth>.Builder Bandwidths { get; } = ImmutableArray.CreateBuilder<SdpBandwidth>();

    public ImmutableArray<SdpField>.Builder Times { get; } = ImmutableArray.CreateBuilder<SdpField>();

    public ImmutableArray<SdpAttribute>.Builder Attributes { get; } = ImmutableArray.CreateBuilder<SdpAttribute>();

    public ImmutableArray<SdpField>.Builder Others { get; } = ImmutableArray.CreateBuilder<SdpField>();

    public void Add(char type, string value)
    {
        switch (type)
        {
            case 'v':
                break;
            case 'o':
                Line = value;
                break;
            case 's':
                Name = value;
                break;
            case 'c':
                var words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                Connection ??= new SdpConnection(words[1], words[2]);
                break;
            case 'b':
                var colon = value.IndexOf(':', StringComparison.Ordinal);
                Bandwidths.Add(new SdpBandwidth(value[..colon], value[(colon + 1)..]));
                break;
            case 'a':
                Attributes.Add(Attribute(value));
                break;
            case 't' or 'r' or 'z':
                Times.Add(new SdpField(type, value));
                break;
            default:
                Others.Add(new SdpField(type, value));
                break;
        }
    }

    private static SdpAttribute Attribute(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new SdpAttribute(value, null) : new SdpAttribute(value[..colon], value[(colon + 1)..]);
    }
}
