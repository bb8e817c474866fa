using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>One challenge of a 401 (RFC 7616 3.3).</summary>
/// <param name="Algorithm">"MD5" or "SHA-256".</param>
internal sealed partial record DigestOffer(string Algorithm, string Realm, string Nonce)
{
    private const string Count = "00000001";
    private const string ClientNonce = "0a4f113b";

    /// <summary>The challenges of an answer, in their order.</summary>
    public static IReadOnlyList<DigestOffer> ReadAll(string answer) =>
    [
        .. answer.Split("\r\n").Where(line => line.StartsWith("WWW-Authenticate:", StringComparison.OrdinalIgnoreCase))
            .Select(line => new DigestOffer(Read(line, "algorithm"), Read(line, "realm"), Read(line, "nonce"))),
    ];

    /// <summary>The Authorization line of a request (RFC 7616 3.4.1).</summary>
    public string Answer(SipAccount account, string method, string uri)
    {
        var secret = Hash($"{account.User}:{Realm}:{account.Password}");
        var response = Hash($"{secret}:{Nonce}:{Count}:{ClientNonce}:auth:{Hash($"{method}:{uri}")}");
        return $"Authorization: Digest username=\"{account.User}\", realm=\"{Realm}\", nonce=\"{Nonce}\", uri=\"{uri}\", "
            + $"response=\"{response}\", algorithm={Algorithm}, cnonce=\"{ClientNonce}\", qop=auth, nc={Count}\r\n";
    }

    private static string Read(string line, string parameter) =>
        Parameter().Matches(line).First(match => match.Groups["name"].Value == parameter).Groups["value"].Value;

    [GeneratedRegex("(?<name>[a-z]+)=\"?(?<value>[^\",]*)", RegexOptions.None, 1000)]
    private static partial Regex Parameter();

    private string Hash(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToHexStringLower(CryptographicOperations.HashData(new HashAlgorithmName(Algorithm.Replace("-", "", StringComparison.Ordinal)), bytes));
    }
}
