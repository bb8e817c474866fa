namespace Softswitch.Domain.Validation;

/// <summary>A name in DNS, in lower case.</summary>
public static class HostName
{
    /// <summary>RFC 1123 2.1. A last label of digits alone would make it an address, good or bad.</summary>
    public static bool IsValid(string? text)
    {
        if (text is null or { Length: 0 or > 253 })
            return false;
        var labels = text.Split('.');
        return labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-'
        && label.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
}
