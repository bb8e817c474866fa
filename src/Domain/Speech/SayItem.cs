using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Speech;

/// <summary>Something to say, before it is known in which language.</summary>
public abstract record SayItem
{
    private SayItem()
    {
    }

    /// <summary>Words as they are, in whatever language they were written.</summary>
    public sealed record Text(string Value) : SayItem;

    /// <summary>A sentence that is built in, with what goes into its places.</summary>
    /// <param name="Values">One for each place, in any order; a place without a value of its kind stays empty.</param>
    public sealed record Prompt(PromptId Id, ImmutableArray<SayItem> Values = default) : SayItem
    {
        public ImmutableArray<SayItem> Values { get; init; } = Values.IsDefault ? [] : Values;
    }

    /// <summary>A whole number: three, minus twenty-one. From 10^12 on it is said digit by digit.</summary>
    /// <param name="Gender">Of the word that follows, where one does.</param>
    public sealed record Number(long Value, GrammaticalGender Gender = GrammaticalGender.None) : SayItem;

    /// <summary>A place in a row: first, twenty-first. What has no such place (0, 10,000) is said as a number.</summary>
    public sealed record Position(int Value) : SayItem;

    /// <summary>A telephone number or a code, digit by digit or as its country groups it.</summary>
    /// <param name="Value">0 to 9, *, # and a + in front; anything else in it is not spoken.</param>
    public sealed record Digits(string Value) : SayItem;

    /// <summary>A time of day, to the minute.</summary>
    public sealed record TimeOfDay(TimeOnly Value) : SayItem;

    /// <summary>A day with its weekday.</summary>
    public sealed record Date(DateOnly Value, bool WithYear = true) : SayItem;

    /// <summary>How long something takes: seconds below a minute, else hours and minutes, rounded to the nearest.</summary>
    public sealed record Duration(TimeSpan Value) : SayItem;

    /// <summary>An amount, rounded to hundredths.</summary>
    public sealed record Money(decimal Amount, Currency Currency) : SayItem;
}
