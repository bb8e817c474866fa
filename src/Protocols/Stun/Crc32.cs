namespace Softswitch.Protocols.Stun;

/// <summary>The checksum of ITU V.42, as FINGERPRINT uses it (RFC 8489 14.7).</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320; // least significant bit first

    private static readonly uint[] Table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var each in bytes)
            sum = Table[(byte)(sum ^ each)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
            table[i] = value;
        }

        return table;
    }
}
