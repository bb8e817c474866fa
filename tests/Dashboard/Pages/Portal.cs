using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Ladders;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.SignIns;
using Softswitch.Contracts.Sounds;
using Softswitch.Dashboard.Tests.Fakes;
using Softswitch.Domain.Accounts;
using Softswitch.Support.Time;

namespace Softswitch.Dashboard.Tests.Pages;

/// <summary>The portal on a free port of this machine, with the stores and boards of a test, and a browser that follows no redirects.</summary>
internal sealed partial class Portal : IAsyncDisposable
{
    // Later than it will ever be here: sessions end by this clock, but connections are cut by that of the machine when theirs has ended.
    private static readonly DateTimeOffset Opening = Sample.Now.AddYears(200);

    private readonly WebApplication _app;

    private Portal(WebApplication app, FakeGrains grains, FakeAccounts accounts, FakeRecords records, ManualTimeProvider clock)
    {
        _app = app;
        Grains = grains;
        Accounts = accounts;
        Records = records;
        Clock = clock;
        Address = new Uri(app.Urls.Single());
        Browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = Address };
    }

    public FakeGrains Grains { get; }

    public FakeAccounts Accounts { get; }

    public FakeRecords Records { get; }

    public required FakeSignIns SignIns { get; init; }

    public ManualTimeProvider Clock { get; }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Browser { get; }

    public Uri Address { get; }

    public static async Task<Portal> Start(Action<IServiceCollection>? adjust = null)
    {
        var (factory, grains) = FakeGrains.Create();
        var accounts = new FakeAccounts();
        accounts.Add("admin", Role.Admin, null);
        accounts.Add("reader@acme", Role.Reader, "acme");
        var records = new FakeRecords();
        var signIns = new FakeSignIns();
        accounts.Add("boss@acme", Role.TenantAdmin, "acme");
        accounts.Add("super@acme", Role.Supervisor, "acme");
        var clock = new ManualTimeProvider(Opening);
        var configuration = new FakeConfiguration();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(factory);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IAccountStore>(accounts);
        builder.Services.AddSingleton<ICdrStore>(records);
        builder.Services.AddSingleton<ISignInStore>(signIns);
        builder.Services.AddSingleton<IConfigurationStore>(configuration);
        builder.Services.AddSingleton<IConfigurationReader>(configuration);
        builder.Services.AddSingleton<ILadderFinder>(new FakeLadders());
        builder.Services.AddSingleton<ISoundStore>(new NoSounds());
        builder.Services.AddSingleton<ISoundIntake>(new NoSounds());
        builder.Services.AddSingleton<IAuditStore>(new NoChanges());
        builder.Services.AddSingleton<IUndo>(new NoChanges());
        builder.Services.AddSoftswitchDashboard(new DashboardOptions { UpdateInterval = TimeSpan.Zero });
        builder.Services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        adjust?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapSoftswitchDashboard();
        await app.StartAsync();
        return new Portal(app, grains, accounts, records, clock) { SignIns = signIns };
    }

    /// <param name="adjust">Changes services of the host before it starts.</param>
    public static async Task<Portal> SignedIn(string login, Action<IServiceCollection>? adjust = null)
    {
        var portal = await Start(adjust);
        Assert.Equal(HttpStatusCode.Redirect, (await portal.SignIn(login, FakeAccounts.Password)).StatusCode);
        return portal;
    }

    public async Task<HttpResponseMessage> SignIn(string login, string password) => await Post(
        "/signin", await TokenOf("/signin"), new("login", login), new("password", password));

    public Task<HttpResponseMessage> Post(string path, params KeyValuePair<string, string>[] fields) =>
        Browser.PostAsync(path, new FormUrlEncodedContent(fields));

    /// <summary>The token of the form on a page.</summary>
    public async Task<KeyValuePair<string, string>> TokenOf(string path)
    {
        var found = HiddenField().Match(await Browser.GetStringAsync(path));
        return new(found.Groups["name"].Value, found.Groups["value"].Value);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HiddenField();
}
