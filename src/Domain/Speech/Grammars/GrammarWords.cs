namespace Softswitch.Domain.Speech.Grammars;

/// <summary>The words of a language that need no grammar.</summary>
internal sealed record GrammarWords
{
    /// <summary>0 to 9, as they are told one by one.</summary>
    public required string[] Digits { get; init; }

    public required string Minus { get; init; }

    public required string Plus { get; init; }

    public required string Star { get; init; }

    public required string Hash { get; init; }

    /// <summary>Between hours and minutes, and between a sum and its hundredths.</summary>
    public required string And { get; init; }

    /// <summary>From Sunday, as <see cref="DayOfWeek"/> counts.</summary>
    public required string[] Weekdays { get; init; }

    public required string[] Months { get; init; }

    public required Noun Hour { get; init; }

    public required Noun Minute { get; init; }

    public required Noun Second { get; init; }

    public required CurrencyNouns Euro { get; init; }

    public required CurrencyNouns Dollar { get; init; }

    public required CurrencyNouns Pound { get; init; }

    public required CurrencyNouns Krone { get; init; }

    public CurrencyNouns Of(Currency currency) => currency switch
    {
        Currency.Dollar => Dollar,
        Currency.Pound => Pound,
        Currency.Krone => Krone,
        _ => Euro,
    };
}
