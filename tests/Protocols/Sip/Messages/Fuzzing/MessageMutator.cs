using System.Text;

namespace Softswitch.Protocols.Tests.Sip.Messages.Fuzzing;

/// <summary>Spoils messages: bytes, pieces of syntax, lines, cuts. The same seed gives the same messages.</summary>
internal sealed class MessageMutator(int seed, IReadOnlyList<byte[]> samples)
{
    private static readonly string[] Pieces =
    [
        "\r\n", "\r\n ", "\r", "\n", "\r\n\r\n", " ", "\t", ":", ";", ",", "=", "\"", "\\", "<", ">", "@", "%", "%41", "%zz", "[", "]", "[::1]", "*", "?", "/", "#",
        "SIP/2.0", "SIP/7.0", "sip:", "sips:a@b", "tel:+31", "http://x", ";tag=1", ";branch=z9hG4bK1", ";received=1.2.3.4", ";rport", ":5060", ":99999",
        "Via: SIP/2.0/UDP x\r\n", "v: SIP/2.0/TCP y;branch=1\r\n", "To: <sip:x@y>\r\n", "t: z:\r\n", "Contact: *\r\n", "m: a:b, <c:d>;e\r\n", "Call-ID: 1\r\n",
        "CSeq: 1 INVITE\r\n", "Max-Forwards: 0\r\n", "Content-Length: 5\r\n", "l: 0\r\n", "X:\r\n", "0", "4294967296", "2147483648", "\u00e9", "\0", "\u007f", "INVITE", "ACK ",
    ];

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var bytes = new List<byte>(samples[_random.Next(samples.Count)]);
        for (var changes = _random.Next(1, 5); changes > 0; changes--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var at = Place(bytes);
        switch (_random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 1 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 2 when at < bytes.Count:
                bytes.RemoveRange(at, Math.Min(_random.Next(1, 20), bytes.Count - at));
                break;
            case 3 when at < bytes.Count:
                bytes.RemoveAt(at);
                break;
            case 4:
                CopyLine(bytes, at);
                break;
            case 5 when _random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(at, Encoding.Latin1.GetBytes(Pieces[_random.Next(Pieces.Length)]));
                break;
        }
    }

    // Mostly in the head, where the grammar is.
    private int Place(List<byte> bytes) => _random.Next(Math.Min(bytes.Count, _random.Next(4) == 0 ? int.MaxValue - 1 : 700) + 1);

    private void CopyLine(List<byte> bytes, int at)
    {
        var start = at == 0 ? 0 : bytes.LastIndexOf((byte)'\n', Math.Min(at, bytes.Count) - 1) + 1;
        var end = bytes.IndexOf((byte)'\n', Math.Min(at, bytes.Count));
        if (end < start)
        {
            return;
        }

        var line = bytes.GetRange(start, end + 1 - start);
        if (_random.Next(2) == 0)
        {
            bytes.RemoveRange(start, line.Count);
        }

        var target = _random.Next(bytes.Count + 1);
        bytes.InsertRange(target == 0 ? 0 : bytes.LastIndexOf((byte)'\n', target - 1) + 1, line);
    }
}
