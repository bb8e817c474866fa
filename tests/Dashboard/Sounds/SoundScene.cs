using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Tests.Pages;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;
using Softswitch.Integrations.Sounds;
using Softswitch.Media.Wave;
using Softswitch.Storage;
using Softswitch.Support.Files;

namespace Softswitch.Dashboard.Tests.Sounds;

/// <summary>The page of sounds on a real SQLite store with the tenants acme and other.</summary>
internal sealed partial class SoundScene : IAsyncDisposable
{
    public static readonly Actor Setup = new("import", null, 0);

    private readonly TemporaryFolder _folder = new();
    private StorageHost? _storage;
    private Portal? _portal;

    public IConfigurationStore Configuration => _storage!.Configuration;

    public StorageHost Storage => _storage!;

    public Portal Portal => _portal!;

    public static async Task<SoundScene> SignedIn(string login)
    {
        var scene = new SoundScene();
        var options = new StorageOptions
        {
            DataFolder = scene._folder.FullPath,
            PasswordIterations = 1000,
            ConnectionString = $"Data Source={scene._folder.PathOf("test.db")};Pooling=False",
        };
        var storage = scene._storage = await StorageHost.Open(options, TimeProvider.System, RandomNumberGenerator.Create(), [], NullLogger.Instance);
        foreach (var tenant in new[] { "acme", "other" })
            await storage.Configuration.Tenants.Put(new TenantConfig(tenant, tenant), null, Setup);
        scene._portal = await Portal.SignedIn(login, services => services
            .AddSingleton(storage.Configuration)
            .AddSingleton(storage.Reader)
            .AddSingleton(storage.Sounds)
            .AddSoundConversion(scene._folder.PathOf("uploads"), Guid.NewGuid));
        return scene;
    }

    /// <summary>A WAV file of samples that count up.</summary>
    public static byte[] Wave(int milliseconds)
    {
        using var file = new MemoryStream();
        var writer = new WaveWriter(file, new WaveFormat(WaveEncoding.Pcm, 16_000, 1));
        writer.TryWrite([.. Enumerable.Range(0, 16 * milliseconds).Select(i => (short)i)]);
        writer.Close();
        return file.ToArray();
    }

    public async Task<ImmutableArray<Stored<SoundConfig>>> Sounds(string tenant = "acme") =>
        (await Configuration.Sounds.List(new TenantId(tenant), new PageRequest())).Items;

    /// <summary>A sound of acme that was uploaded.</summary>
    public async Task<Stored<SoundConfig>> Uploaded(string name)
    {
        Assert.Equal("/sounds?tenant=acme&done=Added", (await Upload(Wave(1000), name)).Headers.Location?.OriginalString);
        return (await Sounds()).Single(stored => stored.Value.Name == name);
    }

    public async Task<HttpResponseMessage> Upload(byte[] file, string name = "", string language = "", string tenant = "acme")
    {
        var token = await Portal.TokenOf("/sounds");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token.Value), token.Key },
            { new ByteArrayContent(file), "file", "Good morning.wav" },
            { new StringContent(name), "name" },
            { new StringContent(language), "language" },
        };
        return await Portal.Browser.PostAsync($"/sounds?tenant={tenant}", form);
    }

    public async Task<HttpResponseMessage> Change(Stored<SoundConfig> sound, string name, string language = "", long? version = null) => await Portal.Post(
        $"/sounds/{sound.Value.Id}?tenant=acme", await Portal.TokenOf("/sounds"),
        new("version", $"{version ?? sound.Version}"), new("name", name), new("language", language));

    public async Task<HttpResponseMessage> Delete(Stored<SoundConfig> sound) => await Portal.Post(
        $"/sounds/{sound.Value.Id}/delete?tenant=acme", await Portal.TokenOf("/sounds"), new KeyValuePair<string, string>("version", $"{sound.Version}"));

    /// <summary>What an answer tells to have been refused, without its marks.</summary>
    public static async Task<string> Alert(HttpResponseMessage answer)
    {
        var page = await answer.Content.ReadAsStringAsync();
        var text = WebUtility.HtmlDecode(Marks().Replace(AlertElement().Match(page).Groups["text"].Value, " "));
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public async ValueTask DisposeAsync()
    {
        if (_portal is not null)
            await _portal.DisposeAsync();
        if (_storage is not null)
            await _storage.DisposeAsync();
        _folder.Dispose();
    }

    [GeneratedRegex("role=\"alert\">(?<text>.*?)</p>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AlertElement();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
