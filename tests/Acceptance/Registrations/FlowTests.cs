using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Registrations;

/// <summary>Phones with a name of their own: several flows at a time, and flows that change (RFC 5626).</summary>
[Collection(SqliteCollection.Name)]
public sealed class FlowTests(SqliteSwitch running)
{
    private static readonly short[] Melody = Sound.Melody(41, TimeSpan.FromSeconds(2));

    [ProgramFact("sipp", "baresip")]
    public async Task Phone_with_two_flows_is_registered_over_both_and_rung_once()
    {
        using var tenant = new DemoTenantApi(running.Process);
        var account = await tenant.AddUserAsync("175", 2);
        var proxy = $"sip:{SwitchSettings.Address}:{running.Process.Settings.SipPort}";
        await using var phone = await BaresipPhone.StartAsync(
            running.Process, account.User, "tcp", Melody,
            parameters: $";sipnat=outbound;outbound=\"{proxy};transport=tcp\";outbound2=\"{proxy};transport=udp\"");
        await Eventually.HoldsAsync(async () => (await SourcesAsync(tenant, account)) is ["tcp", "udp"], "both flows are registered");

        await running.CallAsync(101, "175", new Scenario().Invite().Answered().Pause(300).Bye());

        await phone.WaitForLineAsync("session closed");
        Assert.Equal(1, phone.Log.Split("Call established").Length - 1);
    }

    [ProgramFact("sipp", "baresip")]
    public async Task Phone_that_moves_between_transports_is_rung_where_it_registered_last()
    {
        const string Name = "6a2f3c1e-77b4-4b5e-9d0a-3f1f5a2b9c01";
        using var tenant = new DemoTenantApi(running.Process);
        var account = await tenant.AddUserAsync("176", 2);
        await using var udp = await BaresipPhone.StartAsync(running.Process, account.User, "udp", Melody, uuid: Name);
        await using var tcp = await BaresipPhone.StartAsync(running.Process, account.User, "tcp", Melody, uuid: Name);
        await using var tls = await BaresipPhone.StartAsync(running.Process, account.User, "tls", Melody, uuid: Name);
        Assert.Equal(["tls"], await SourcesAsync(tenant, account));

        await running.CallAsync(101, "176", new Scenario().Invite().Answered().Pause(300).Bye());

        await tls.WaitForLineAsync("Call established");
        Assert.DoesNotContain("Incoming call", udp.Log + tcp.Log, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The transports over which the account is registered.</summary>
    private static async Task<string[]> SourcesAsync(DemoTenantApi tenant, SipAccount account) =>
    [
        .. (await tenant.ReadAsync($"channels/{account.User}/live")).GetProperty("bindings").EnumerateArray()
            .Select(binding => binding.GetProperty("source").GetString()!.Split(':')[0]).Order(StringComparer.Ordinal),
    ];
}
