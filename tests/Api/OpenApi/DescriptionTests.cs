using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Imports;
using Softswitch.Api.Requests;
using Softswitch.Support.Files;

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

            // To lift or undo is said whole by the address.
            var hasBody = method is "PUT" || (method is "POST" && !path.EndsWith("/undo", StringComparison.Ordinal) && !path.EndsWith("/lift", StringComparison.Ordinal));
            Assert.Equal(hasBody, operation["requestBody"] is not null);
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

    [Fact]
    public async Task Operation_is_described_with_the_statuses_of_its_kind()
    {
        foreach (var (method, path, operation) in Operations(await Read()))
        {
            var responses = operation["responses"]!.AsObject();
            if (path.Contains("{tenant}", StringComparison.Ordinal))
                Assert.True(responses.ContainsKey("404"), $"{method} {path} lacks 404");
            if (operation["parameters"]?.AsArray().Any(each => (string?)each!["in"] == "query") == true)
                Assert.True(responses.ContainsKey("400"), $"{method} {path} lacks 400");
            var isRead = method == "GET" && responses["200"]!["headers"]?["ETag"] is not null;
            Assert.Equal(isRead, responses.ContainsKey("304"));
        }
    }

    [Fact]
    public async Task New_key_is_described_without_version_and_address()
    {
        var paths = (await Read())["paths"]!;
        Assert.Null(paths["/api/v1/keys"]!["post"]!["responses"]!["201"]!["headers"]);
        Assert.NotNull(paths["/api/v1/tenants"]!["post"]!["responses"]!["201"]!["headers"]!["Location"]);
    }

    [Fact]
    public async Task Import_is_described_by_the_members_of_its_file()
    {
        var document = await Read();
        var schemas = document["components"]!["schemas"]!;
        foreach (var (schema, member) in new[] { ("ImportFile", "tenant"), ("ImportFileUser", "pin"), ("ImportFileChannel", "callLimit"), ("ImportFileDid", "extension") })
            Assert.NotNull(schemas[schema]!["properties"]![member]);
        var body = document["paths"]!["/api/v1/imports"]!["post"]!["requestBody"]!["content"]!;
        Assert.EndsWith("/ImportFile", (string)body["application/json"]!["schema"]!["$ref"]!, StringComparison.Ordinal);
        Assert.NotNull(body["multipart/form-data"]!["schema"]!["properties"]!["file"]);
    }

    [Fact]
    public async Task Example_of_the_import_guide_has_the_members_that_are_described()
    {
        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs/import.md"));
        var example = Regex.Match(guide, "```json\n(?<json>.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Groups["json"].Value;
        using var parsed = JsonDocument.Parse(example);
        Assert.Empty(BodyShape.Check(parsed.RootElement, typeof(ImportFile)));
    }

    private async Task<JsonObject> Read() => await host.As(null).Send("GET", "openapi.json").Expect(HttpStatusCode.OK);

    private static IEnumerable<(string Method, string Path, JsonNode Operation)> Operations(JsonObject document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject(), (path, each) => (each.Key.ToUpperInvariant(), path.Key, each.Value!));
}
