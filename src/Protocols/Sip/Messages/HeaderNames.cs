using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Finds a header by its text, long or compact, in any case, and gives its text back.</summary>
public static class HeaderNames
{
    private const int Slots = 256;
    private static readonly byte[][] Texts = new byte[HeaderTable.Entries.Length + 1][];
    private static readonly HeaderShape[] Shapes = new HeaderShape[HeaderTable.Entries.Length + 1];
    private static readonly byte[] ByHash = new byte[Slots];
    private static readonly byte[] ByLetter = new byte[Slots];

    static HeaderNames()
    {
        Texts[0] = [];
        foreach (var entry in HeaderTable.Entries)
        {
            var id = (int)entry.Name;
            Texts[id] = Encoding.ASCII.GetBytes(entry.Text);
            Shapes[id] = entry.Shape;
            if (entry.Compact != '\0')
            {
                ByLetter[entry.Compact] = ByLetter[char.ToUpperInvariant(entry.Compact)] = (byte)id;
            }

            var slot = Hash(Texts[id]);
            while (ByHash[slot] != 0)
            {
                slot = (slot + 1) & (Slots - 1);
            }

            ByHash[slot] = (byte)id;
        }
    }

    /// <summary>The number of ids, <see cref="HeaderName.Unknown"/> included.</summary>
    internal static int Count => Texts.Length;

    /// <summary>The header with this name, or <see cref="HeaderName.Unknown"/>.</summary>
    public static HeaderName Find(ReadOnlySpan<byte> name)
    {
        if (name.Length <= 1)
        {
            return name.IsEmpty ? HeaderName.Unknown : (HeaderName)ByLetter[name[0]];
        }

        for (var slot = Hash(name); ByHash[slot] != 0; slot = (slot + 1) & (Slots - 1))
        {
            // Nearly everybody writes names the usual way, and comparing bytes is the faster question.
            var text = Texts[ByHash[slot]];
            if (name.SequenceEqual(text) || Ascii.EqualsIgnoreCase(name, text))
            {
                return (HeaderName)ByHash[slot];
            }
        }

        return HeaderName.Unknown;
    }

    /// <summary>The long form as written on the wire; empty for <see cref="HeaderName.Unknown"/>.</summary>
    public static ReadOnlySpan<byte> Text(HeaderName name) => Texts[(int)name];

    /// <summary>Whether several values may share a line, separated by commas.</summary>
    public static bool IsList(HeaderName name) => Shapes[(int)name] == HeaderShape.List;

    internal static bool IsSingle(HeaderName name) => Shapes[(int)name] == HeaderShape.Single;

    private static int Hash(ReadOnlySpan<byte> name)
    {
        var mix = ((name[0] | 0x20) * 7) + ((name[^1] | 0x20) * 31) + ((name[name.Length / 2] | 0x20) * 3) + (name.Length * 59);
        return mix & (Slots - 1);
    }
}
