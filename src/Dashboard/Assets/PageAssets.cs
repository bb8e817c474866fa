using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Softswitch.Dashboard.Assets;

/// <summary>Style, script and icon of the pages, out of the assembly. An address changes with its content, so browsers may keep it for good.</summary>
internal static class PageAssets
{
    public const string Root = "/assets";

    private static readonly FrozenDictionary<string, Asset> All = new[]
    {
        Load("dashboard.css", "text/css; charset=utf-8"),
        Load("dashboard.js", "text/javascript; charset=utf-8"),
        Load("sounds.js", "text/javascript; charset=utf-8"),
        Load("icon.svg", "image/svg+xml"),
    }.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    public static string UrlOf(string name) => $"{Root}/{name}?v={All[name].Hash}";

    public static IResult Answer(HttpContext http, string name)
    {
        if (!All.TryGetValue(name, out var asset))
            return Results.NotFound();
        http.Response.Headers.CacheControl = http.Request.Query["v"] == asset.Hash ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(asset.Content, asset.Type, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
    }

    private static Asset Load(string name, string type)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new Asset(name, type, content, Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8)));
    }

    private sealed record Asset(string Name, string Type, byte[] Content, string Hash);
}
