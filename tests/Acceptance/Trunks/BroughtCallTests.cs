using System.Net.Http.Json;
using System.Text.Json;
using Softswitch.Acceptance.Tests.Calls;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Trunks;

/// <summary>Calls that carriers of sipp bring, registration at them, and tenants that call each other.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class BroughtCallTests : SwitchWithCarriers
{
    [ProgramFact("sipp")]
    public async Task Call_that_a_carrier_brings_rings_the_extension_of_the_number()
    {
        var carrier = await KnownCarrierAsync();
        await using var called = await Host.CalledAsync(102, new Scenario().Invited("From:.*\\+31612345678", "m=audio [1-9]").Answer().Byed());
        await using var caller = carrier.Bring("0612345678", "0880000102", new Scenario().Bring().Answered().Pause(300).Bye(), called);
        await caller.SucceedsAsync();
        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Number_that_is_nobodys_is_not_found_and_a_stranger_is_challenged()
    {
        var carrier = await KnownCarrierAsync();
        await using var caller = carrier.Bring("0612345678", "+31209999999", new Scenario().Bring().Receive("404").AckFailure());
        await caller.SucceedsAsync();

        var stranger = new Carrier(Host, "stranger", "127.0.0.99");
        await using var refused = stranger.Bring("0612345678", "+31880000102", new Scenario().Bring().ReceiveAny("401", "407").AckFailure());
        await refused.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Number_of_another_tenant_is_reached_without_a_carrier()
    {
        await OtherTenant.EnsureAsync(Host);
        using var api = Host.CreateApiClient();
        await Created(api.PostAsJsonAsync("api/v1/tenants/other/dids", new { number = "+31207654321", extension = OtherTenant.Extension }));
        var account = new SipAccount(OtherTenant.Channel, Host.Settings.DemoPassword, Support.Network.FreePorts.Take());
        await Host.RegisterAsync(account);
        await using var called = SippPhone.Start(
            Host, account, new Scenario().Invited("From:.*\\+31880000101", "!demo101", "m=audio [1-9]").Answer().Byed());

        await CallAsync("0207654321", new Scenario().Invite().Answered().Pause(300).Bye(), called);

        await RecordAsync("0207654321");
        await Eventually.HoldsAsync(
            async () => (await api.GetFromJsonAsync<JsonElement>("api/v1/tenants/other/records")).GetProperty("items").EnumerateArray()
                .Select(record => record.GetProperty("dialled").GetString()).SequenceEqual(["+31207654321"], StringComparer.Ordinal),
            "the other tenant has its own record of the call");
    }

    [ProgramFact("sipp")]
    public async Task Trunk_that_registers_is_up_once_the_carrier_took_its_credentials()
    {
        var carrier = new Carrier(Host, "one", "127.0.0.77");
        await using var registrar = carrier.Wait(new Scenario()
            .ReceiveRequest("REGISTER", "To:.*<sip:pbx@").Confirm("401 Unauthorized", headers: "WWW-Authenticate: Digest realm=\"carrier\", nonce=\"77\", algorithm=MD5, qop=\"auth\"\n")
            .ReceiveRequest("REGISTER", "Authorization: Digest.*username=\"pbx\"", "Expires: 300").Confirm(headers: "Expires: 300\n").Pause(200));
        await carrier.ConfigureAsync(new { username = "pbx", password = Carrier.Password, registers = true });

        await registrar.SucceedsAsync();

        await Eventually.HoldsAsync(
            async () => await carrier.LiveAsync() is var live && live.GetProperty("isUp").GetBoolean() && live.GetProperty("registered").ValueKind == JsonValueKind.True,
            "the trunk is registered");
    }
}
