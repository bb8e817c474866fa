namespace Softswitch.Domain.Trunks;

/// <summary>One row of a trunk's rates; written as 32 hex digits.</summary>
public readonly record struct RateId(Guid Value)
{
    public static bool TryParse(string? text, out RateId id)
    {
        var parsed = Guid.TryParseExact(text, "N", out var value);
        id = new RateId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
