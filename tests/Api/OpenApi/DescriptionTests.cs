using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;

namespace Softswitch.Api.Tests.OpenApi;

[Collection(SharedHost.Name)]
public sealed class DescriptionTests(ApiHost host)
{
    [Fact]
    public async Task Description_lists_every_route()
    {
        var document = await Read();
        var described = Operations(document).Select(each => $"{each.Method} {each.Path}").Order(StringComparer.Ordinal);
        var mapped = host.Routes
            .Where(route => route.RoutePattern.RawText!.StartsWith(ApiOptions.Root, StringComparison.Ordinal) && !route.RoutePattern.RawText!.EndsWith("openapi.json", StringComparison.Ordinal))
            .SelectMany(route => route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods, (route, method) => $"{method} {route.RoutePattern.RawText}");
        Assert.Equal(mapped.Order(StringComparer.Ordinal), described, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Operation_is_described_with_its_errors_and_parameters()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (method, path, operation) in Operations(await Read()))
        {
            Assert.True(ids.Add((string)operation["operationId"]!), $"{path} repeats an operationId");
            Assert.NotEmpty((string)operation["summary"]!);
            var parameters = operation["parameters"]?.AsArray().Select(each => (string)each!["name"]!).ToList() ?? [];
            foreach (Match part in Regex.Matches(path, @"\{(?<name>\w+)\}", RegexOptions.None, TimeSpan.FromSeconds(1)))
                Assert.Contains(part.Groups["name"].Value, parameters, StringComparer.Ordinal);
            Assert.Equal(method == "PUT", operation["responses"]!["428"] is not null);
            Assert.Equal(method is "PUT" or "POST", operation["requestBody"] is not null);
            foreach (var status in new[] { "401", "403", "429", "500", "503" })
                Assert.NotNull(operation["responses"]![status]!["content"]!["application/problem+json"]!["schema"]);
        }
    }

    [Fact]
    public async Task Description_refers_only_to_what_it_holds()
    {
        var document = await Read();
        var schemas = document["components"]!["schemas"]!.AsObject();
        foreach (Match use in Regex.Matches(document.ToJsonString(), "\"#/components/schemas/(?<name>[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(5)))
            Assert.True(schemas.ContainsKey(use.Groups["name"].Value), use.Value);
        Assert.True(schemas.ContainsKey("ProblemBody"));
        Assert.Equal("3.1", ((string)document["openapi"]!)[..3]);
        Assert.Equal("bearer", (string)document["components"]!["securitySchemes"]!["apiKey"]!["scheme"]!);
    }

    [Fact]
    public async Task Description_tells_what_a_member_means_and_gives_an_example()
    {
        var document = await Read();
        var user = document["components"]!["schemas"]!["UserInput"]!;
        Assert.Contains("next", (string)user["properties"]!["extension"]!["description"]!, StringComparison.Ordinal);
        Assert.Equal("name", (string)Assert.Single(user["required"]!.AsArray())!);
        var create = document["paths"]!["/api/v1/tenants/{tenant}/users"]!["post"]!["requestBody"]!["content"]!["application/json"]!;
        Assert.Equal("next", (string)create["example"]!["extension"]!);
    }

    private async Task<JsonObject> Read() => await host.As(null).Send("GET", "openapi.json").Expect(HttpStatusCode.OK);

    private static IEnumerable<(string Method, string Path, JsonNode Operation)> Operations(JsonObject document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject(), (path, each) => (each.Key.ToUpperInvariant(), path.Key, each.Value!));
}
