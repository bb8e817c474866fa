namespace Softswitch.Domain.Numbers;

/// <summary>An external number in international form: '+', then 7 to 15 digits of which the first is not 0 (ITU-T E.164).</summary>
public readonly record struct E164(string Value)
{
    public const int MinDigits = 7;
    public const int MaxDigits = 15;

    public static bool TryParse(string? text, out E164 number)
    {
        number = new E164(text ?? "");
        return text is { Length: > MinDigits and <= MaxDigits + 1 }
            && text[0] == '+' && text[1] != '0' && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
    }

    public override string ToString() => Value;
}
