using Softswitch.Domain.Numbers;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Trunks;

namespace Softswitch.Gateway.Tests.Trunks;

/// <summary>Reads Dutch numbers: +31…, 0031…, 31… and 0….</summary>
internal sealed class PlainNumbers : INumberReader
{
    public E164? Read(string text, TrunkModel trunk)
    {
        var international = text.StartsWith('+') ? text
            : text.StartsWith("00", StringComparison.Ordinal) ? "+" + text[2..]
            : text.StartsWith('0') ? "+31" + text[1..]
            : "+" + text;
        return trunk.Country == "NL" && E164.TryParse(international, out var number) ? number : null;
    }
}
