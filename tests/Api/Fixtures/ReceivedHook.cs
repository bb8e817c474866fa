using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Softswitch.Api.Tests.Fixtures;

/// <summary>A message as a receiver got it, checked as docs/api.md says.</summary>
internal sealed record ReceivedHook(string Id, string Timestamp, string Signature, byte[] Body, int Answered)
{
    public long SentAt => long.Parse(Timestamp, CultureInfo.InvariantCulture);

    public IEnumerable<JsonObject> Events => JsonNode.Parse(Body)!["events"]!.AsArray().Select(each => each!.AsObject());

    public bool IsSignedWith(string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        byte[] content = [.. Encoding.UTF8.GetBytes($"{Id}.{Timestamp}."), .. Body];
        return Signature == "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, content));
    }
}
