using Softswitch.Domain.Devices.Registrations;

namespace Softswitch.Dashboard.Pages;

/// <summary>One contact of a channel, as people read it.</summary>
internal sealed record ContactLine(string Address, string Transport, string Source, string UserAgent, DateTimeOffset RegisteredAt)
{
    private const int LongestText = 80;

    public static ContactLine Of(Binding binding)
    {
        var colon = binding.Source.IndexOf(':', StringComparison.Ordinal);
        return new ContactLine(
            AddressOf(binding.Contact),
            colon < 0 ? "" : binding.Source[..colon].ToUpperInvariant(),
            Short(binding.Source[(colon + 1)..]),
            Short(binding.UserAgent),
            binding.RegisteredAt);
    }

    // User and host alone: parameters may hold the push tokens of a device (RFC 8599), and a user part a password (RFC 3261 19.1.1).
    private static string AddressOf(string contact)
    {
        var scheme = contact.IndexOf(':', StringComparison.Ordinal);
        var uri = contact[(scheme + 1)..];
        var at = uri.LastIndexOf('@');
        var user = at < 0 ? "" : uri[..at].Split(':', ';')[0] + "@";
        return Short(user + uri[(at + 1)..].Split(';', '?', '>')[0]);
    }

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
