using System.Text;
using Softswitch.Contracts.Records;

namespace Softswitch.Storage.Cdrs;

/// <summary>
/// The numbers of a call as they are looked for: cut, because an index takes no texts of any length, and once more from their last
/// character to their first, because an index finds texts by their beginning.
/// </summary>
/// <param name="Rang">The extension that was reached under another number; null when it has no other.</param>
internal readonly record struct CdrKeys(string Caller, string CallerEnd, string Called, string CalledEnd, string? Rang)
{
    public static CdrKeys Of(CdrRecord record)
    {
        var caller = record.Caller.Number ?? "";
        var called = record.CalledNumber;
        var rang = record.Destination is { } destination && destination != called ? Cut(destination) : null;
        return new CdrKeys(Cut(caller), Cut(Reverse(caller)), Cut(called), Cut(Reverse(called)), rang);
    }

    /// <summary>By characters as databases count them, so that none falls apart.</summary>
    public static string Reverse(string text) => Ascii.IsValid(text)
        ? string.Create(text.Length, text, static (reversed, text) =>
        {
            text.CopyTo(reversed);
            reversed.Reverse();
        })
        : string.Concat(text.EnumerateRunes().Reverse());

    private static string Cut(string text) => text.Length <= NumberMatch.Longest ? text : text[..NumberMatch.Longest];
}
