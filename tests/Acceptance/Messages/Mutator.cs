using System.Text;

namespace Softswitch.Acceptance.Tests.Messages;

/// <summary>Makes spoilt messages out of good ones; the same seed makes the same ones.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<byte[]> samples)
{
    private const int MostChanges = 6;
    private static readonly byte[][] Poison =
    [
        [.. "\r\n"u8], [.. "\r\n\r\n"u8], [0], [0xFF, 0xFE], [.. ";;;"u8], [.. "<<>>"u8], [.. "\"\\"u8], [.. "%00%ZZ"u8],
        [.. "99999999999999999999"u8], [.. "-1"u8], [.. "Content-Length: 70000\r\n"u8], [.. "Via: SIP/2.0/UDP [::::1]:0\r\n"u8],
        [.. "Contact: *\r\n"u8], [.. "Require: 100rel, nothing\r\n"u8], Encoding.ASCII.GetBytes(new string('a', 3000)), Encoding.ASCII.GetBytes(new string('(', 400)),
    ];

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var message = new List<byte>(samples[_random.Next(samples.Count)]);
        for (var changes = _random.Next(1, MostChanges); changes > 0 && message.Count > 0; changes--)
            Change(message);
        return [.. message];
    }

    private void Change(List<byte> message)
    {
        var at = _random.Next(message.Count);
        switch (_random.Next(6))
        {
            case 0:
                message[at] = (byte)_random.Next(256);
                break;
            case 1:
                message.RemoveRange(at, Math.Min(_random.Next(1, 40), message.Count - at));
                break;
            case 2:
                message.InsertRange(at, Poison[_random.Next(Poison.Length)]);
                break;
            case 3:
                message.InsertRange(at, message.GetRange(at, Math.Min(_random.Next(1, 200), message.Count - at)));
                break;
            case 4:
                message[at] ^= (byte)(1 << _random.Next(8));
                break;
            default:
                message.RemoveRange(at, message.Count - at);
                break;
        }
    }
}
