namespace Softswitch.Domain.Devices;

/// <summary>
/// The SIP user name of one channel (SPEC D1): 1 to 64 characters of a-z, A-Z, 0-9, '.', '_' and '-'.
/// Unique on the whole platform, so a phone may use the address of any gateway as its domain.
/// </summary>
public readonly record struct ChannelName(string Value)
{
    public const int MaxLength = 64;

    public static bool TryParse(string? text, out ChannelName name)
    {
        name = new ChannelName(text ?? "");
        return text is { Length: > 0 and <= MaxLength } && text.All(IsAllowed);
    }

    public override string ToString() => Value;

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-';
}
