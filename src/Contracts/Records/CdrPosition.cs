using System.Globalization;
using Softswitch.Domain.Calls;

namespace Softswitch.Contracts.Records;

/// <summary>The place of a CDR in the order of time, from which a list goes on. As text it is opaque to whoever gets it.</summary>
/// <param name="Started">Unix time in milliseconds.</param>
/// <param name="Call">Tells calls of one instant apart.</param>
public readonly record struct CdrPosition(long Started, CallId Call)
{
    public static CdrPosition Of(CdrRecord record) => new(record.Started, record.Call);

    public static bool TryParse(string? text, out CdrPosition position)
    {
        position = default;
        var parts = text?.Split('-', 2) ?? [];
        if (parts.Length != 2
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var started)
            || !Guid.TryParseExact(parts[1], "N", out var call))
            return false;
        position = new CdrPosition(started, new CallId(call));
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Started}-{Call}");
}
