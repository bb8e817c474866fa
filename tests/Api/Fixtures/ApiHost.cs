using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Softswitch.Api.Access;
using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Fraud;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Ladders;
using Softswitch.Contracts.Live;
using Softswitch.Contracts.Trunks;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Integrations.Sounds;
using Softswitch.Storage;
using Softswitch.Support.Files;
using Softswitch.Support.Time;

namespace Softswitch.Api.Tests.Fixtures;

/// <summary>The interface on a real SQLite store, with prepared grains, two tenants and a key for each role.</summary>
public sealed class ApiHost : IAsyncLifetime, IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly DescribedStatuses _statuses = new();
    private StorageHost? _storage;
    private WebApplication? _app;

    public ManualTimeProvider Time { get; } = new();

    public ConcurrentDictionary<(Type, string), object> Grains { get; } = new();

    /// <summary>Limits that no test reaches without meaning to.</summary>
    public static ApiOptions Generous { get; } = new() { NewId = Guid.NewGuid, PerKey = new(100_000, 100_000), PerAddress = new(100_000, 100_000) };

    public ApiOptions Options { get; init; } = Generous;

    /// <summary>Changes services of the host before it starts.</summary>
    public Action<IServiceCollection> Adjust { get; init; } = _ => { };

    public StorageHost Storage => _storage!;

    public IServiceProvider Services => _app!.Services;

    public TestServer Server => _app!.GetTestServer();

    public Actor Actor => new("test", null, 0);

    public IEnumerable<RouteEndpoint> Routes =>
        ((IEndpointRouteBuilder)_app!).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    public async Task InitializeAsync()
    {
        var options = new StorageOptions { DataFolder = _folder.FullPath, PasswordIterations = 1000, ConnectionString = $"Data Source={_folder.PathOf("test.db")};Pooling=False" };
        _storage = await StorageHost.Open(options, TimeProvider.System, RandomNumberGenerator.Create(), [], NullLogger.Instance);
        foreach (var tenant in new[] { "acme", "beta" })
        {
            await _storage.Configuration.Tenants.Put(new TenantConfig(tenant, tenant), null, Actor);
            foreach (var role in new[] { Role.Reader, Role.Supervisor, Role.TenantAdmin })
                _keys[$"{role}.{tenant}"] = await MakeKey(role, new TenantId(tenant));
        }

        _keys["Admin"] = await MakeKey(Role.Admin, null);
        await Start();
    }

    /// <param name="who">"Admin", or role and tenant: "Reader.acme"; null for nobody.</param>
    public HttpClient As(string? who)
    {
        var client = Server.CreateClient();
        client.BaseAddress = new Uri("http://localhost/api/v1/");
        if (who is not null)
            client.DefaultRequestHeaders.Authorization = new("Bearer", _keys[who]);
        return client;
    }

    public async Task<string> MakeKey(Role role, TenantId? tenant)
    {
        var id = new ApiKeyId(new Guid(RandomNumberGenerator.GetBytes(16)));
        return ((StoreResult.Ok)await Storage.ApiKeys.Create(new ApiKeyConfig(id, "test", role, tenant), Actor)).Generated!;
    }

    internal FakeBoard Board(string tenant) =>
        (FakeBoard)Grains.GetOrAdd((typeof(ITenantBoardGrain), tenant), _ => new FakeBoard(new TenantId(tenant)));

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    /// <summary>Also checks that every answer of this host's tests had a status that the description has.</summary>
    public async Task DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_storage is not null)
            await _storage.DisposeAsync();
        _folder.Dispose();
        Assert.Empty(_statuses.Undescribed);
    }

    private async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting();
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddStorage(Storage);
        builder.Services.AddSingleton(FakeGrains.Make(Grains, Missing));
        builder.Services.AddSingleton<ILadderFinder>(new FakeLadders());
        builder.Services.AddSoundConversion(_folder.PathOf("uploads"), Options.NewId);
        builder.Services.AddSoftswitchApi(Options);
        builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, SessionHandler>(ApiAccess.PortalScheme, null);
        Adjust(builder.Services);
        _app = builder.Build();
        _app.Use(_statuses.Watch);
        _app.MapSoftswitchApi();
        await _app.StartAsync();
    }

    private static object Missing(Type type, string key) => type switch
    {
        _ when type == typeof(ITenantBoardGrain) => new FakeBoard(new TenantId(key)),
        _ when type == typeof(ICallGrain) => new FakeCall(null),
        _ when type == typeof(IGatewayGrain) => new FakeGateway(null),
        _ when type == typeof(IUserGrain) => new FakeUser(null),
        _ when type == typeof(ITrunkGrain) => new FakeTrunk(new TrunkName(key[2..])),
        _ when type == typeof(IFraudGrain) => new FakeFraud(),
        _ when type == typeof(IChannelGrain) => new FakeChannel(() => null),
        _ => throw new InvalidOperationException($"no {type.Name} {key}"),
    };
}
