using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Softswitch.Contracts.Speech;
using Softswitch.Domain.Speech;

namespace Softswitch.Integrations.Speech;

/// <summary>What speech is kept under: all that its sound depends on.</summary>
internal static class SpeechName
{
    /// <summary>64 hexadecimal digits (SHA-256).</summary>
    public static string Of(SpeechOptions options, SpeechRequest request)
    {
        var voice = request.Voice ?? options.Voices.GetValueOrDefault(request.Language);
        string?[] parts =
            [options.Provider.ToString(), options.Url, options.Model, SpeechLanguages.CodeOf(request.Language), voice, request.Text];

        // With their lengths, so that no two lists look alike.
        var all = string.Concat(parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }
}
