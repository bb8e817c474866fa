using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Dashboard.Tests.Pages;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Storage;
using Softswitch.Support.Files;

namespace Softswitch.Dashboard.Tests.Forms;

/// <summary>The pages of settings on a real SQLite store: in acme Alice has 101, a phone and a number, and Bob has 102; other is another tenant.</summary>
internal sealed partial class SettingsScene : IAsyncDisposable
{
    public const string Number = "+31201234567";
    public static readonly Actor Setup = new("import", null, 0);
    public static readonly UserId Alice = new(new Guid(1, 0, 0, new byte[8]));
    public static readonly UserId Bob = new(new Guid(2, 0, 0, new byte[8]));

    private readonly TemporaryFolder _folder = new();
    private StorageHost? _storage;
    private Portal? _portal;

    public IConfigurationStore Store => _storage!.Configuration;

    public StorageHost Storage => _storage!;

    public Portal Portal => _portal!;

    public static async Task<SettingsScene> SignedIn(string login, string language = "en")
    {
        var scene = new SettingsScene();
        var options = new StorageOptions
        {
            DataFolder = scene._folder.FullPath,
            PasswordIterations = 1000,
            ConnectionString = $"Data Source={scene._folder.PathOf("test.db")};Pooling=False",
        };
        var storage = scene._storage = await StorageHost.Open(options, TimeProvider.System, RandomNumberGenerator.Create(), [], NullLogger.Instance);
        await scene.Fill();
        scene._portal = await Portal.SignedIn(login, services => services
            .AddSingleton(storage.Configuration).AddSingleton(storage.Reader).AddSingleton(storage.Audit).AddSingleton(storage.Undo));
        scene._portal.Browser.DefaultRequestHeaders.Add("Accept-Language", language);
        return scene;
    }

    /// <summary>The text of a page.</summary>
    public async Task<string> Page(string path) => WebUtility.HtmlDecode(await Portal.Browser.GetStringAsync(path));

    /// <summary>Sends the form of a page, with what stands in it but for these fields.</summary>
    /// <param name="page">Where the form is.</param>
    /// <param name="path">Where it is sent, without the tenant where that is acme.</param>
    /// <param name="fields">Instead of what stands in them; those without a value are not sent.</param>
    public async Task<HttpResponseMessage> Send(string page, string path, params (string Name, string Value)[] fields)
    {
        var html = await Portal.Browser.GetStringAsync(page);
        var form = FormElements().Matches(html).Single(form => WebUtility.HtmlDecode(form.Groups["action"].Value) == path).Value;
        var sent = new List<KeyValuePair<string, string>>();
        foreach (Match field in Fields().Matches(form))
        {
            var (name, value) = (Name().Match(field.Value).Groups["text"].Value, Value().Match(field.Value).Groups["text"].Value);
            var isLeft = field.Value.Contains("type=\"checkbox\"", StringComparison.Ordinal) || field.Value.Contains("type=\"radio\"", StringComparison.Ordinal)
                ? field.Value.Contains(" checked", StringComparison.Ordinal)
                : name.Length > 0;
            if (isLeft && !fields.Any(each => each.Name == WebUtility.HtmlDecode(name)))
                sent.Add(new(WebUtility.HtmlDecode(name), WebUtility.HtmlDecode(value)));
        }

        foreach (Match choice in Choices().Matches(form))
        {
            var name = WebUtility.HtmlDecode(choice.Groups["name"].Value);
            if (!fields.Any(each => each.Name == name))
                sent.Add(new(name, WebUtility.HtmlDecode(Chosen().Match(choice.Value) is { Success: true } chosen ? chosen.Groups["value"].Value : First().Match(choice.Value).Groups["value"].Value)));
        }

        sent.AddRange(fields.Where(field => field.Value.Length > 0).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Portal.Post(path, [.. sent]);
    }

    /// <summary>What an answer says was wrong: each field with its rule.</summary>
    public static async Task<string> Problems(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return string.Join(' ', Problem().Matches(html).Select(each => $"{WebUtility.HtmlDecode(each.Groups["field"].Value)}:{each.Groups["rule"].Value}"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_portal is not null)
            await _portal.DisposeAsync();
        if (_storage is not null)
            await _storage.DisposeAsync();
        _folder.Dispose();
    }

    private async Task Fill()
    {
        foreach (var name in new[] { "acme", "other" })
            await Store.Tenants.Put(new TenantConfig(name, name), null, Setup);
        Assert.IsType<StoreResult.Ok>(await Store.Users.Put(Sample.Tenant, new UserConfig(Alice, "Alice", "101"), null, Setup));
        Assert.IsType<StoreResult.Ok>(await Store.Users.Put(Sample.Tenant, new UserConfig(Bob, "Bob", "102"), null, Setup));
        Assert.IsType<StoreResult.Ok>(await Store.Channels.Put(Sample.Tenant, new ChannelConfig("alice", Alice), null, Setup));
        Assert.IsType<StoreResult.Ok>(await Store.Dids.Put(Sample.Tenant, new DidConfig(Number, "101"), null, Setup));
    }

    [GeneratedRegex("<form [^>]*action=\"(?<action>[^\"]*)\".*?</form>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormElements();

    [GeneratedRegex("<input [^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fields();

    [GeneratedRegex(" name=\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(" value=\"(?<text>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();

    [GeneratedRegex("<select [^>]*name=\"(?<name>[^\"]*)\".*?</select>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Choices();

    [GeneratedRegex("<option value(=\"(?<value>[^\"]*)\")? selected", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chosen();

    [GeneratedRegex("<option value(=\"(?<value>[^\"]*)\")?[ >]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex First();

    [GeneratedRegex("data-field=\"(?<field>[^\"]*)\" data-rule=\"(?<rule>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Problem();
}
