using System.Globalization;
using Softswitch.Domain.Calls;

namespace Softswitch.Contracts.SignIns;

/// <summary>The place of a sign-in in the order of time, from which a list goes on. As text it is opaque to whoever gets it.</summary>
/// <param name="At">Unix time in milliseconds.</param>
/// <param name="Call">Tells those of one instant apart.</param>
/// <param name="Round">And those of one call.</param>
public readonly record struct SignInPosition(long At, CallId Call, int Round)
{
    public static SignInPosition Of(SignInRecord record) => new(record.At, record.Call, record.Round);

    public static bool TryParse(string? text, out SignInPosition position)
    {
        position = default;
        var parts = text?.Split('-', 3) ?? [];
        if (parts.Length != 3
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            || !Guid.TryParseExact(parts[1], "N", out var call)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var round))
            return false;
        position = new SignInPosition(at, new CallId(call), round);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}-{Call}-{Round}");
}
