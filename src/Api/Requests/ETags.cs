using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Softswitch.Api.Requests;

/// <summary>Versions as entity tags (RFC 9110 8.8.3): version 3 is <c>"3"</c>.</summary>
internal static class ETags
{
    /// <summary>The version of a tag that is not one of ours: equal to no stored version.</summary>
    public const long Foreign = -1;

    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version an If-Match header asks for; null when there is none. Weak tags never match (RFC 9110 13.1.1).</summary>
    public static long? Read(StringValues header)
    {
        var text = header.ToString().Trim();
        if (text.Length == 0)
            return null;
        var inner = text.Length > 2 && text[0] == '"' && text[^1] == '"' ? text.AsSpan(1, text.Length - 2) : default;
        return long.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : Foreign;
    }
}
