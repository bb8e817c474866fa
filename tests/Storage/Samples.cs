using System.Globalization;
using System.Text;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Storage.Tests;

internal static class Samples
{
    public const long Now = 1_800_000_000_000;
    public const string Password = "Str0ng-enough";
    public static readonly Actor Me = new("account:test", "127.0.0.1", Now);
    public static readonly TenantId Acme = new("acme");
    public static readonly TenantId Other = new("other");

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static UserId User(int number) => new(Id(number));

    public static async Task<TestStorage> WithTenants(this Task<TestStorage> opening)
    {
        var storage = await opening;
        await storage.Configuration.Tenants.Put(new TenantConfig("acme", "Acme"), null, Me).Ok();
        await storage.Configuration.Tenants.Put(new TenantConfig("other", "Other"), null, Me).Ok();
        return storage;
    }

    public static async Task<StoreResult.Ok> Ok(this Task<StoreResult> task)
    {
        var result = await task;
        if (result is StoreResult.Invalid invalid)
            Assert.Fail(string.Join("; ", invalid.Errors));
        return Assert.IsType<StoreResult.Ok>(result);
    }

    /// <summary>The errors as "field rule".</summary>
    public static async Task<string[]> Errors(this Task<StoreResult> task) =>
        [.. Assert.IsType<StoreResult.Invalid>(await task).Errors.Select(error => $"{error.Field} {error.Rule}")];

    public static BindingRow Binding(string channel, string binding = "b1", string gateway = "gw1", long cseq = 1) => new(
        Acme, new ChannelName(channel), binding, $"sip:{channel}@192.0.2.1:5060;transport=udp", "<urn:uuid:1>", 1, new GatewayId(gateway),
        "udp:192.0.2.1:5060", "3848276298220188511@phone", cseq, Now + 3_600_000, Now, "Phone/1.0", "192.0.2.1:5060", null, true);

    public static CdrRecord Cdr(int number, long started = Now) => new(
        new CallId(Id(number)), Acme, started, started + 100, started + 2000, started + 60_000,
        new CdrParty(new ChannelName("demo101"), User(1), "101", "Sanne"), "102", "102", "Answered", 200, 16, HangUpSide.Caller,
        [
            new CdrLeg(
                LegId.Caller, new CdrParty(new ChannelName("demo101"), User(1), "101", "Sanne"), new GatewayId("gw1"), "a@b",
                started, null, started + 2000, started + 60_000, 200, new CdrMedia("PCMA", 3000, 2990, 2, 1, 1500, 900)),
            new CdrLeg(new LegId(1), new CdrParty(null, null, "102", null), null, null, started, null, null, started + 60_000, 486, null),
        ]);

    public static Stream File(string json) => new MemoryStream(Encoding.UTF8.GetBytes(json));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
