using System.Collections.Immutable;
using System.Globalization;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using Softswitch.Storage.Credentials;
using Softswitch.Storage.Import;

namespace Softswitch.Storage.Demo;

/// <summary>Gives an empty platform something to call: tenant demo, extensions 101-110, channels demo101-demo110, their DIDs and an administrator.</summary>
public sealed class DemoTenant
{
    public const string AdminLogin = "admin";

    private static readonly ImmutableArray<string> Names =
    [
        "Sanne de Vries", "Daan Jansen", "Emma Bakker", "Lucas Visser", "Julia Smit",
        "Finn Meijer", "Tess Mulder", "Sem de Boer", "Lotte Bos", "Bram Hendriks",
    ];

    private readonly IConfigurationStore _configuration;
    private readonly IAccountStore _accounts;
    private readonly Importer _importer;
    private readonly Vault _vault;

    internal DemoTenant(IConfigurationStore configuration, IAccountStore accounts, Importer importer, Vault vault)
    {
        _configuration = configuration;
        _accounts = accounts;
        _importer = importer;
        _vault = vault;
    }

    /// <summary>Does nothing when there is any tenant.</summary>
    public async Task<DemoResult> Seed(DemoOptions options, Actor by, CancellationToken cancellation = default)
    {
        var tenants = await _configuration.Tenants.List(new PageRequest(Limit: 1), cancellation);
        if (tenants.Items.Length > 0)
            return new DemoResult.NotEmpty();
        var adminPassword = options.AdminPassword ?? _vault.GeneratePassword();
        var admin = new AccountConfig(AdminLogin, Role.Admin, null, null, adminPassword);
        var errors = AccountRules.Check(admin);
        if (errors.Length > 0)
            return new DemoResult.Refused(errors);
        var devicePassword = options.DevicePassword ?? _vault.GeneratePassword();
        var plan = Plan(devicePassword);
        switch (await _importer.Import(plan, ImportMode.Create, by, cancellation))
        {
            case ImportResult.Refused refused:
                return new DemoResult.Refused(refused.Errors);
            default:
                // An administrator from an earlier life of the platform keeps the password it has.
                await _accounts.Put(admin, null, by, cancellation);
                return Made(plan, devicePassword, adminPassword);
        }
    }

    private static DemoResult.Made Made(ImportPlan plan, string devicePassword, string adminPassword) => new(
        new TenantId(plan.Tenant.Id),
        [.. plan.Users.SelectMany(user => user.Channels).Select(channel => new ChannelName(channel.Name))],
        [.. plan.Users.Select(user => new ExtensionNumber(user.User.Extension!))],
        [.. plan.Dids.Select(did => new E164(did.Number))],
        devicePassword, AdminLogin, adminPassword);

    private static ImportPlan Plan(string password)
    {
        var users = Names.Select((name, i) =>
        {
            var number = Extension(i);
            return new ImportUser(new UserConfig(default, name, number), [new ChannelConfig("demo" + number, Password: password)]);
        });
        return new ImportPlan(
            new TenantConfig("demo", "Demo", ExtensionLength: 3, CompanyName: "Demo", CompanyNumber: "+31880000101"),
            [.. users],
            [.. Names.Select((_, i) => new DidConfig("+31880000" + Extension(i), Extension(i)))]);
    }

    private static string Extension(int index) => (101 + index).ToString(CultureInfo.InvariantCulture);
}
