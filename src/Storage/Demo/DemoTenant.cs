using System.Collections.Immutable;
using System.Globalization;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Import;

namespace Softswitch.Storage.Demo;

/// <summary>Gives an empty platform something to call: tenant demo, extensions 101-110, channels demo101-demo110, their DIDs, and a service of each kind from 600 on.</summary>
public sealed class DemoTenant
{
    private const int FirstUser = 101;
    private const int FirstService = 600;

    private static readonly ImmutableArray<string> Names =
    [
        "Sanne de Vries", "Daan Jansen", "Emma Bakker", "Lucas Visser", "Julia Smit",
        "Finn Meijer", "Tess Mulder", "Sem de Boer", "Lotte Bos", "Bram Hendriks",
    ];

    private readonly IConfigurationStore _configuration;
    private readonly Importer _importer;
    private readonly Vault _vault;

    internal DemoTenant(IConfigurationStore configuration, Importer importer, Vault vault)
    {
        _configuration = configuration;
        _importer = importer;
        _vault = vault;
    }

    /// <summary>Does nothing when there is any tenant.</summary>
    public async Task<DemoResult> Seed(DemoOptions options, Actor by, CancellationToken cancellation = default)
    {
        var tenants = await _configuration.Tenants.List(new PageRequest(Limit: 1), cancellation);
        if (tenants.Items.Length > 0)
            return new DemoResult.NotEmpty();
        var devicePassword = options.DevicePassword ?? _vault.GeneratePassword();
        var plan = Plan(devicePassword);
        return await _importer.Import(plan, ImportMode.Create, by, cancellation) switch
        {
            ImportResult.Refused refused when refused.Errors.Any(IsTaken) => new DemoResult.NotEmpty(),
            ImportResult.Refused refused => new DemoResult.Refused(refused.Errors),
            _ => Made(plan, devicePassword),
        };
    }

    // Another node is making it just now, or it was here once and its records still are.
    private static bool IsTaken(FieldError error) => error is { Field: "tenant.id", Rule: "unique" };

    private static DemoResult.Made Made(ImportPlan plan, string devicePassword) => new(
        new TenantId(plan.Tenant.Id),
        [.. plan.Users.SelectMany(user => user.Channels).Select(channel => new ChannelName(channel.Name))],
        [.. plan.Users.Select(user => new ExtensionNumber(user.User.Extension!))],
        [.. plan.Dids.Select(did => new E164(did.Number))],
        plan.Services,
        devicePassword);

    private static ImportPlan Plan(string password)
    {
        var users = Names.Select((name, i) =>
        {
            var number = Extension(FirstUser + i);
            return new ImportUser(new UserConfig(default, name, number), [new ChannelConfig("demo" + number, Password: password)]);
        }).ToImmutableArray();
        return new ImportPlan(
            new TenantConfig("demo", "Demo", ExtensionLength: 3, CompanyName: "Demo", CompanyNumber: "+31880000101"),
            users,
            [.. users.Select(user => new DidConfig("+31880000" + user.User.Extension, user.User.Extension!))],
            [.. Enum.GetValues<ServiceKind>().Select((kind, i) => new ServiceConfig(Extension(FirstService + i), kind))]);
    }

    private static string Extension(int number) => number.ToString(CultureInfo.InvariantCulture);
}
