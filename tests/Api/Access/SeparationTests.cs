using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Softswitch.Api.Access;
using Softswitch.Domain.Accounts;

namespace Softswitch.Api.Tests.Access;

/// <summary>Every route, found by reflection: a new one without scope fails here.</summary>
[Collection(SharedHost.Name)]
public sealed class SeparationTests(ApiHost host)
{
    // What lies outside a tenant, and who may use it. GET /tenants lists only what the caller reaches (TableTests).
    private static readonly ImmutableHashSet<string> WithoutTenant = ["GET /tenants", "GET /openapi.json"];

    private IEnumerable<(string Method, RouteEndpoint Route, string Pattern)> Routes =>
        host.Routes.Where(route => route.RoutePattern.RawText!.StartsWith(ApiOptions.Root, StringComparison.Ordinal)).SelectMany(
            route => route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods,
            (route, method) => (method, route, route.RoutePattern.RawText![ApiOptions.Root.Length..]));

    [Fact]
    public void Route_without_tenant_is_for_admins_only()
    {
        var open = Routes
            .Where(route => !route.Pattern.StartsWith("/tenants/{tenant}", StringComparison.Ordinal))
            .Where(route => route.Route.Metadata.GetMetadata<NeededRole>()?.Role != Role.Admin)
            .Select(route => $"{route.Method} {route.Pattern}");
        Assert.Equal(WithoutTenant.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Route_asks_for_sign_in_by_policy()
    {
        var anonymous = Routes.Where(route => route.Route.Metadata.GetMetadata<IAuthorizeData>()?.Policy is null).Select(route => route.Pattern);
        Assert.Equal("/openapi.json", Assert.Single(anonymous));
    }

    [Fact]
    public async Task Foreign_tenant_answers_like_an_unknown_one_on_every_route()
    {
        var client = host.As("TenantAdmin.beta");
        var checkedRoutes = 0;
        foreach (var (method, route, pattern) in Routes.Where(route => route.Pattern.Contains("{tenant}", StringComparison.Ordinal)))
        {
            var foreign = await Answer(client, method, Fill(pattern, "acme"));
            var unknown = await Answer(client, method, Fill(pattern, "nobody"));
            Assert.Equal(unknown, foreign);
            var needed = route.Metadata.GetRequiredMetadata<NeededRole>().Role;
            Assert.StartsWith(needed == Role.Admin ? "403" : "404", foreign, StringComparison.Ordinal);
            checkedRoutes++;
        }

        Assert.True(checkedRoutes > 35, $"only {checkedRoutes} routes");
    }

    [Fact]
    public async Task Foreign_object_answers_like_an_unknown_one_on_every_route()
    {
        await Fill("acme");
        var client = host.As("TenantAdmin.beta");
        foreach (var kind in ItemKind.All.Values.Select(kind => kind.For("acme")))
        {
            var unknown = kind with { Key = kind.Key.Replace("acme", "none", StringComparison.Ordinal).Replace('1', '7') };
            foreach (var method in new[] { "GET", "PUT", "DELETE" })
            {
                var foreign = await Answer(client, method, kind.ItemIn("beta"), kind.Change);
                Assert.StartsWith("404", foreign, StringComparison.Ordinal);
                Assert.Equal(await Answer(client, method, unknown.ItemIn("beta"), kind.Change), foreign);
            }
        }

        var owner = host.As("TenantAdmin.acme");
        foreach (var kind in ItemKind.All.Values.Select(kind => kind.For("acme")))
            await owner.Send("GET", kind.ItemIn("acme")).Expect(HttpStatusCode.OK);
    }

    private async Task Fill(string tenant)
    {
        var owner = host.As($"TenantAdmin.{tenant}");
        foreach (var kind in ItemKind.All.Values.Select(kind => kind.For(tenant)))
        {
            foreach (var (path, body) in kind.Before)
                await owner.Send("POST", $"tenants/{tenant}/{path}", body);
            await owner.Send("POST", kind.In(tenant), kind.Create);
        }
    }

    private static string Fill(string pattern, string tenant) =>
        string.Join('/', pattern.TrimStart('/').Split('/').Select(part => part switch
        {
            "{tenant}" => tenant,
            "{did}" => "+31880000101",
            "{extension}" => "101",
            _ when part.StartsWith('{') => "0198c0de000070008000000000000101",
            _ => part,
        }));

    private static async Task<string> Answer(HttpClient client, string method, string path, string body = "{}")
    {
        var isChange = method is "PUT" or "POST";
        if (method == "POST" && path.EndsWith("/sounds", StringComparison.Ordinal))
        {
            // A file; with any other body it is refused before anybody looks whose it is.
            using var file = new ByteArrayContent([1, 2, 3]);
            file.Headers.ContentType = new("application/octet-stream");
            using var taken = await client.PostAsync(new Uri(path, UriKind.Relative), file);
            return $"{(int)taken.StatusCode} {taken.Headers} {await taken.Content.ReadAsStringAsync()}";
        }

        var response = await client.Send(method, path, isChange ? body : null, method == "PUT" ? "\"1\"" : null);
        return $"{(int)response.StatusCode} {response.Headers} {await response.Content.ReadAsStringAsync()}";
    }
}
