namespace Softswitch.Domain.Numbers;

/// <summary>What somebody in a country means by the digits that were dialled.</summary>
public abstract record DialledNumber
{
    private DialledNumber()
    {
    }

    /// <summary>An emergency number of the country, as it is dialled there: 112.</summary>
    public sealed record Emergency(string Digits) : DialledNumber;

    /// <summary>A number that exists only within the country and has no E.164 form: 116117, 14020.</summary>
    public sealed record Short(string Digits, NumberCategory Category) : DialledNumber;

    /// <summary>Any other number.</summary>
    public sealed record External(E164 Number, NumberCategory Category) : DialledNumber;

    /// <summary>No number of the country or of any other.</summary>
    public sealed record Unknown : DialledNumber
    {
        public static readonly Unknown Instance = new();
    }
}
