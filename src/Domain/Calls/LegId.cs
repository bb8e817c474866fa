using System.Globalization;

namespace Softswitch.Domain.Calls;

/// <summary>One leg of a call: 0 is the caller's, the others count up in the order in which they were offered.</summary>
public readonly record struct LegId(int Value)
{
    public static readonly LegId Caller = new(0);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
