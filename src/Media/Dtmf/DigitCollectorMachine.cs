namespace Softswitch.Media.Dtmf;

/// <summary>Collects digits, however they came. What comes after the end is ignored.</summary>
public static class DigitCollectorMachine
{
    public static DigitCollection Start(DigitCollectorConfig config, long nowMs) =>
        new("", DigitOutcome.Collecting, nowMs + config.FirstDigitMs);

    /// <summary>A key was pressed; one that no telephone has is ignored.</summary>
    public static DigitCollection Press(DigitCollectorConfig config, DigitCollection collection, char key, long nowMs)
    {
        if (collection.Outcome != DigitOutcome.Collecting || !DtmfKeys.IsKey(key))
            return collection;
        if (config.Terminators.Contains(key, StringComparison.Ordinal))
            return End(config, collection, key);
        var digits = collection.Digits + key;
        return digits.Length >= config.MaxLength
            ? new DigitCollection(digits, DigitOutcome.Complete, long.MaxValue)
            : new DigitCollection(digits, DigitOutcome.Collecting, nowMs + config.InterDigitMs);
    }

    /// <summary>Ends the entry when its time is up.</summary>
    public static DigitCollection Advance(DigitCollectorConfig config, DigitCollection collection, long nowMs) =>
        collection.Outcome == DigitOutcome.Collecting && nowMs >= collection.DueAt ? End(config, collection, terminator: null) : collection;

    private static DigitCollection End(DigitCollectorConfig config, DigitCollection collection, char? terminator) =>
        new(collection.Digits, OutcomeOf(config, collection.Digits.Length), long.MaxValue, terminator);

    private static DigitOutcome OutcomeOf(DigitCollectorConfig config, int length)
    {
        if (length >= config.MinLength)
            return DigitOutcome.Complete;
        return length == 0 ? DigitOutcome.Nothing : DigitOutcome.TooShort;
    }
}
