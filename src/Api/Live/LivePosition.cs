using System.Globalization;

namespace Softswitch.Api.Live;

/// <summary>Where a client is in the events of a tenant; as text <c>epoch-sequence</c>: 32 hex digits, '-', decimal digits.</summary>
public readonly record struct LivePosition(Guid Epoch, long Sequence)
{
    public static bool TryParse(string? text, out LivePosition position)
    {
        position = default;
        if (text is not { Length: > 33 and <= 33 + 19 } || text[32] != '-'
            || !Guid.TryParseExact(text.AsSpan(0, 32), "N", out var epoch)
            || !long.TryParse(text.AsSpan(33), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return false;
        }

        position = new LivePosition(epoch, sequence);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Epoch:N}-{Sequence}");
}
