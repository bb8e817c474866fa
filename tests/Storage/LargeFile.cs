using System.Globalization;
using System.Text;

namespace Softswitch.Storage.Tests;

/// <summary>An import file of many users, each with a PIN, a channel and a DID.</summary>
internal static class LargeFile
{
    public static Stream Make(int users)
    {
        var text = new StringBuilder("""{ "format": 1, "tenant": { "id": "large", "name": "Large" }, "users": [""");
        for (var i = 0; i < users; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                {{(i == 0 ? "" : ",")}} { "name": "User {{i}}", "extension": "{{10_000 + i}}", "pin": "{{2_859_183 + (i * 37)}}",
                  "channels": [ { "name": "large{{i}}" } ] }
                """);
        }
        text.Append("], \"dids\": [");
        for (var i = 0; i < users; i++)
            text.Append(CultureInfo.InvariantCulture, $$"""{{(i == 0 ? "" : ",")}} { "number": "+3188{{1_000_000 + i}}", "extension": "{{10_000 + i}}" }""");
        return new MemoryStream(Encoding.UTF8.GetBytes(text.Append("] }").ToString()));
    }
}
