using Softswitch.Domain.Trunks;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Bans;

/// <summary>Ranges as keys: their slash is written %2F in an address.</summary>
internal static class SourceKeys
{
    public static bool TryParse(string? text, out AddressRange range) => AddressRange.TryParse(Uri.UnescapeDataString(text ?? ""), out range);

    /// <summary>The source of an item; the address names it when it is changed, the body when it is new.</summary>
    /// <param name="key">As <see cref="AddressRange"/> writes it.</param>
    public static string Source(this FieldErrors errors, string? given, string? key)
    {
        if (key is null)
            return AddressRange.TryParse(given, out var range) ? range.ToString() : given ?? "";
        errors.Require(given is null || (AddressRange.TryParse(given, out var same) && same.ToString() == key), "source", "fixed", "source cannot be changed");
        return key;
    }
}
