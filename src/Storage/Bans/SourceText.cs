using Softswitch.Domain.Trunks;

namespace Softswitch.Storage.Bans;

/// <summary>Sources as they are stored.</summary>
internal static class SourceText
{
    /// <summary>Of a text that was checked.</summary>
    public static AddressRange Range(string text)
    {
        _ = AddressRange.TryParse(text, out var range);
        return range;
    }
}
