namespace Softswitch.Domain.Numbers;

/// <summary>How numbers are dialled, written and grouped in one country. Every method answers every input.</summary>
public sealed class NationalPlan
{
    private readonly PlanTable _table;
    private readonly PrefixTable _ranges;
    private readonly PrefixTable _short;

    internal NationalPlan(PlanTable table)
    {
        _table = table;
        _ranges = new PrefixTable(table.Ranges);
        _short = new PrefixTable(table.Short);
    }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country => _table.Country;

    /// <summary>1 to 3 digits; empty for a place without telephones of its own.</summary>
    public string CallingCode => _table.CallingCode;

    /// <summary>As dialled; never barred (SPEC R12).</summary>
    public ImmutableArray<string> EmergencyNumbers => _table.Emergency;

    /// <summary>What a person in the country means by what was dialled, with or without separators (ITU-T E.123).</summary>
    /// <param name="dialled">+31201234567, 0031201234567, 020-1234567, 1234567, 112.</param>
    /// <param name="areaCode">Of who dials, with or without trunk prefix; completes local numbers where the country has them.</param>
    public DialledNumber Read(string? dialled, string? areaCode = null)
    {
        if (!DialledText.TryParse(dialled, out var text))
            return DialledNumber.Unknown.Instance;
        if (text.HasPlus)
            return ReadInternational(text.Digits);
        if (ReadWithinCountry(text.Digits) is { } known)
            return known;
        foreach (var prefix in _table.InternationalPrefixes)
        {
            if (After(prefix, text.Digits) is { } rest)
                return ReadInternational(rest);
        }

        return ReadNational(text.Digits) ?? ReadLocal(text.Digits, areaCode) ?? (DialledNumber)DialledNumber.Unknown.Instance;
    }

    /// <summary>How numbers begin in international form that begin like this when they are dialled here.</summary>
    /// <param name="text">+3120, 0031, 020; digits only after a '+'.</param>
    /// <returns>'+' and digits; null when no number outside begins like this.</returns>
    public string? ReadBeginning(string text)
    {
        if (text.Length == 0 || text.AsSpan(text[0] == '+' ? 1 : 0).IndexOfAnyExceptInRange('0', '9') >= 0)
            return null;
        if (text[0] == '+')
            return text.Length > 1 ? text : null;
        foreach (var prefix in _table.InternationalPrefixes)
        {
            if (After(prefix, text) is { } rest)
                return "+" + rest;
        }

        return _table.TrunkPrefix.Length > 0 && After(_table.TrunkPrefix, text) is { } national ? $"+{CallingCode}{national}" : null;
    }

    /// <summary>Reads a number that a carrier of the country sends, in any notation. False when it makes no E.164 number.</summary>
    /// <param name="text">+31201234567, 0031201234567, 31201234567, 0201234567.</param>
    /// <param name="number">In E.164 form.</param>
    /// <param name="notation">What the carrier is known to use: where no trunk prefix tells them apart, bare digits are
    /// international with <see cref="NumberNotation.Digits"/> and national if they can be with any other.</param>
    public bool TryReadInbound(string? text, out E164 number, NumberNotation notation = NumberNotation.E164)
    {
        number = default;
        if (!DialledText.TryParse(text, out var written))
            return false;
        if (written.HasPlus)
            return TryInternational(written.Digits, out number);
        foreach (var prefix in _table.InternationalPrefixes)
        {
            // Finland's 990 also begins numbers of other countries in bare digits: there only 00 tells.
            if (prefix[0] == '0' && After(prefix, written.Digits) is { } rest)
                return TryInternational(rest, out number);
        }

        var isNationalFirst = notation == NumberNotation.National || (notation != NumberNotation.Digits && !_table.IsRough);
        return isNationalFirst
            ? TryNational(written.Digits, out number) || TryInternational(written.Digits, out number)
            : TryInternational(written.Digits, out number) || TryNational(written.Digits, out number);
    }

    /// <summary>What kind of number it is as seen from this country; None for a number of the country that its plan does not know.</summary>
    public NumberCategory CategoryOf(E164 number)
    {
        var digits = DigitsOf(number);
        if (After(CallingCode, digits) is not { } national)
            return CallingCodes.IsPremium(digits) ? NumberCategory.InternationalPremium : NumberCategory.International;
        var category = _ranges.Find(national);
        return category is NumberCategory.National or NumberCategory.Mobile && !IsOfCountry(number) ? NumberCategory.International : category;
    }

    /// <summary>The number as a carrier or a person of the country wants to see it.</summary>
    public string Write(E164 number, NumberNotation notation)
    {
        var digits = DigitsOf(number);
        return notation switch
        {
            NumberNotation.Digits => digits,
            NumberNotation.International => _table.InternationalPrefixes[0] + digits,
            NumberNotation.National when After(CallingCode, digits) is { } national => _table.TrunkPrefix + national,
            NumberNotation.National => _table.InternationalPrefixes[0] + digits,
            _ => "+" + digits,
        };
    }

    /// <summary>What the plan calls a national number, without regard to who calls; None when it knows none.</summary>
    internal NumberCategory CategoryOfNational(ReadOnlySpan<char> national) => _ranges.Find(national);

    internal bool WritesTrunkZero => _table.TrunkPrefix == "0";

    private DialledNumber ReadInternational(string digits)
    {
        // No E.164 number is as short as these: phones put '+' or the country in front of all they dial.
        if (ReadWithinCountry(After(CallingCode, digits) ?? digits) is { } known)
            return known;
        if (!TryInternational(digits, out var number))
            return DialledNumber.Unknown.Instance;
        var category = CategoryOf(number);
        return category == NumberCategory.None ? DialledNumber.Unknown.Instance : new DialledNumber.External(number, category);
    }

    private DialledNumber? ReadWithinCountry(string digits)
    {
        if (_table.Emergency.Contains(digits, StringComparer.Ordinal))
            return new DialledNumber.Emergency(digits);
        var category = _short.Find(digits);
        return category == NumberCategory.None ? null : new DialledNumber.Short(digits, category);
    }

    private DialledNumber.External? ReadNational(string digits) =>
        TryNational(digits, out var number) ? new DialledNumber.External(number, CategoryOf(number)) : null;

    private DialledNumber.External? ReadLocal(string digits, string? areaCode)
    {
        // 0 begins trunk prefixes and 1 short numbers.
        if (!_table.HasLocalDialling || digits[0] is '0' or '1' || !DialledText.TryParse(areaCode, out var area) || area.HasPlus)
            return null;
        var code = _table.TrunkPrefix.Length > 0 ? After(_table.TrunkPrefix, area.Digits) ?? area.Digits : area.Digits;
        return TrySignificant(code + digits, out var number) ? new DialledNumber.External(number, CategoryOf(number)) : null;
    }

    private bool TryNational(string digits, out E164 number)
    {
        number = default;
        return (After(_table.TrunkPrefix, digits) is { } rest && TrySignificant(rest, out number))
            || ((_table.TrunkPrefixIsOptional || _table.TrunkPrefix.Length == 0) && TrySignificant(digits, out number));
    }

    private bool TrySignificant(string national, out E164 number)
    {
        number = default;
        return _ranges.Find(national) != NumberCategory.None && E164.TryParse("+" + CallingCode + national, out number);
    }

    private static bool TryInternational(string digits, out E164 number)
    {
        number = default;
        return CallingCodes.IsAssigned(digits) && E164.TryParse("+" + CallingCodes.WithoutTrunkZero(digits), out number);
    }

    private bool IsOfCountry(E164 number) => CallingCodes.CountryOf(number) is not { } country || country == Country;

    private static string DigitsOf(E164 number) => number.Value is { } value ? value.TrimStart('+') : "";

    private static string? After(string prefix, string digits) =>
        prefix.Length > 0 && digits.Length > prefix.Length && digits.StartsWith(prefix, StringComparison.Ordinal) ? digits[prefix.Length..] : null;
}
