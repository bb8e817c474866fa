using System.Net;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Gateways;
using Softswitch.Integrations.Speech;
using Softswitch.Silo.Engine;
using Softswitch.Silo.Observation;
using Softswitch.Storage;
using Softswitch.Storage.Demo;

namespace Softswitch.Silo.Settings;

/// <summary>Every setting of a node, from appsettings.json, the environment (<c>Sip__UdpPort</c>) or the command line (<c>--Sip:UdpPort=5060</c>).</summary>
internal sealed record SiloSettings
{
    public required Roles Roles { get; init; }

    public required StorageOptions Storage { get; init; }

    public required EngineOptions Engine { get; init; }

    public required GatewaySettings Gateway { get; init; }

    public required IPEndPoint Http { get; init; }

    public required DemoOptions Demo { get; init; }

    /// <summary>Whether an empty platform gets the demo tenant.</summary>
    public required bool SeedDemo { get; init; }

    /// <summary>The password of the first administrator; null to generate one. Read once: who changed it keeps it.</summary>
    public required string? AdminPassword { get; init; }

    /// <summary>An API key to accept besides those in the store; null for none.</summary>
    public required string? AdminApiKey { get; init; }

    /// <summary>Whether webhooks may call addresses of private networks and of this machine.</summary>
    public required bool PrivateWebhooks { get; init; }

    public required TimeSpan RingTime { get; init; }

    public required RegistrationLimits Registrations { get; init; }

    public required ObservationSettings Observation { get; init; }

    public required SpeechOptions Speech { get; init; }

    public static SiloSettings Read(SettingReader reader)
    {
        var folder = Path.GetFullPath(reader.Text("Data:Folder", "data"));
        var storage = ReadStorage(reader, folder);
        var gateway = GatewaySettings.Read(reader, folder, storage.Realm);
        return new SiloSettings
        {
            Roles = ReadRoles(reader),
            Storage = storage,
            Engine = ReadEngine(reader, storage, gateway.Id),
            Gateway = gateway,
            Http = new IPEndPoint(reader.Address("Http:BindAddress") ?? IPAddress.Any, reader.Number("Http:Port", 8080, 0, 65535)),
            Demo = new DemoOptions(reader.Text("Demo:Password")),
            SeedDemo = reader.Flag("Demo:Enabled", true),
            AdminPassword = ReadAdminPassword(reader),
            AdminApiKey = reader.Text("Admin:ApiKey"),
            PrivateWebhooks = reader.Flag("Webhooks:AllowPrivate", false),
            RingTime = reader.Seconds("Calls:RingSeconds", 60, 5, 600),
            Registrations = ReadRegistrations(reader),
            Observation = ObservationSettings.Read(reader),
            Speech = SpeechSettings.Read(reader, folder),
        };
    }

    private static string? ReadAdminPassword(SettingReader reader)
    {
        var password = reader.Text("Admin:Password");
        if (password is not null && password.Length is < AccountRules.MinPasswordLength or > AccountRules.MaxPasswordLength)
            reader.Fault("Admin:Password", $"has {AccountRules.MinPasswordLength} to {AccountRules.MaxPasswordLength} characters");
        return password;
    }

    private static Roles ReadRoles(SettingReader reader)
    {
        var roles = Roles.None;
        foreach (var name in reader.List("Roles"))
        {
            if (Enum.TryParse<Roles>(name, ignoreCase: true, out var role) && role != Roles.None)
                roles |= role;
            else
                reader.Fault("Roles", $"\"{name}\" is not one of all, silo, gateway, dashboard, api, worker");
        }

        return roles == Roles.None ? Roles.All : roles | Roles.Silo;
    }

    private static StorageOptions ReadStorage(SettingReader reader, string folder) => new()
    {
        Provider = reader.Choice(
            "Storage:Provider", StorageProvider.Sqlite, ("sqlite", StorageProvider.Sqlite), ("postgresql", StorageProvider.PostgreSql)),
        ConnectionString = reader.Text("Storage:ConnectionString"),
        DataFolder = folder,
        Realm = reader.Text("Sip:Realm", "softswitch"),
        SealingKey = reader.Text("Storage:SealingKey"),
        KeepMonths = reader.Number("Records:KeepMonths", 0, 0, 1200),
    };

    private static EngineOptions ReadEngine(SettingReader reader, StorageOptions storage, GatewayId node)
    {
        var joins = reader.Flag("Cluster:Enabled", false);
        if (joins && !EngineHosting.CanCluster)
            reader.Fault("Cluster:Enabled", "this build is one node by itself; build with -p:Engine=orleans for a cluster");
        else if (joins && storage.Provider != StorageProvider.PostgreSql)
            reader.Fault("Cluster:Enabled", "a cluster needs Storage:Provider=postgresql");
        else if (joins && storage.SealingKey is null)
            reader.Fault("Cluster:Enabled", "a cluster needs the same Storage:SealingKey on all its nodes");
        return new EngineOptions
        {
            ClusterId = reader.Text("Cluster:Id", "softswitch"),
            ServiceId = reader.Text("Cluster:ServiceId", "softswitch"),
            NodeName = node.Value,
            SiloPort = reader.Number("Cluster:SiloPort", joins ? 11111 : 0, 0, 65535),
            AdvertisedAddress = reader.Address("Cluster:AdvertisedAddress"),
            JoinsCluster = joins,
            SpreadsByChance = reader.Choice("Cluster:Placement", false, ("load", false), ("chance", true)),
            ProbeInterval = reader.Seconds("Cluster:ProbeSeconds", 2, 1, 60),
        };
    }

    private static RegistrationLimits ReadRegistrations(SettingReader reader)
    {
        var limits = RegistrationLimits.Default;
        var min = reader.Seconds("Registrations:MinSeconds", (int)limits.MinExpires.TotalSeconds, 1, 86_400);
        var max = reader.Seconds("Registrations:MaxSeconds", (int)limits.MaxExpires.TotalSeconds, 60, 604_800);
        var usual = reader.Seconds("Registrations:DefaultSeconds", (int)limits.DefaultExpires.TotalSeconds, 60, 604_800);
        if (min > max)
            reader.Fault("Registrations:MinSeconds", $"{min.TotalSeconds} is more than Registrations:MaxSeconds, {max.TotalSeconds}");
        else if (reader.Text("Registrations:DefaultSeconds") is not null && (usual < min || usual > max))
            reader.Fault("Registrations:DefaultSeconds", $"{usual.TotalSeconds} is not from {min.TotalSeconds} to {max.TotalSeconds}, the bounds of a registration");
        else
            usual = TimeSpan.FromTicks(Math.Clamp(usual.Ticks, min.Ticks, max.Ticks));
        return new RegistrationLimits(min, max, usual, reader.Number("Registrations:MaxContacts", limits.MaxContacts, 1, 100));
    }
}
