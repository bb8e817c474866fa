using System.Net.Http.Json;
using System.Text.Json;
using Softswitch.Acceptance.Tests.Calls;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Trunks;

/// <summary>Calls to and from carriers that sipp plays. Every test has a switch of its own: trunks are the platform's.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class CarrierTests : IAsyncLifetime, IDisposable
{
    private const string Outside = "0201234567";
    private const string Challenge = "Proxy-Authenticate: Digest realm=\"carrier\", nonce=\"8a6c1f\", algorithm=MD5, qop=\"auth\"\n";

    private readonly TemporaryFolder _folder = new();
    private SwitchProcess _host = null!;

    public async Task InitializeAsync() => _host = await SwitchProcess.StartAsync(RunningSwitch.ForSilentPhones, _folder.FullPath);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [ProgramFact("sipp")]
    public async Task Number_dialled_nationally_reaches_the_carrier_in_its_notation_from_the_company_number()
    {
        var carrier = await CarrierAsync("one", new { notation = "Digits" });
        await using var called = carrier.Wait(new Scenario()
            .Invited("^INVITE sip:31201234567@127", "From:.*31880000101", "P-Asserted-Identity:.*31880000101", "m=audio [1-9]").Answer().Byed());

        await CallAsync(Outside, new Scenario().Invite().Answered().Pause(300).Bye(), called);

        var record = await RecordAsync(Outside);
        Assert.Equal("Answered", record.GetProperty("verdict").GetString());
    }

    [ProgramFact("sipp")]
    public async Task Carrier_that_asks_for_credentials_gets_them()
    {
        var carrier = await CarrierAsync("one", new { username = "pbx", password = Carrier.Password });
        await using var called = carrier.Wait(new Scenario()
            .Invited("!Proxy-Authorization:").Reply("407 Proxy Authentication Required", headers: Challenge).ReceiveRequest("ACK")
            .Invited("Proxy-Authorization: Digest.*username=\"pbx\"", "nonce=\"8a6c1f\"").Answer().Byed());

        await CallAsync(Outside, new Scenario().Invite().Answered().Pause(300).Bye(), called);
    }

    [ProgramFact("sipp")]
    public async Task Carrier_that_fails_is_followed_by_the_next_cheapest()
    {
        var cheap = await CarrierAsync("cheap", new { }, 0.01m);
        var dear = await CarrierAsync("dear", new { }, 0.02m);
        await using var failing = cheap.Wait(new Scenario().Invited().Reply("500 Server Internal Error").ReceiveRequest("ACK"));
        await using var called = dear.Wait(new Scenario().Invited("^INVITE sip:\\+31201234567@").Answer().Byed());

        await CallAsync(Outside, new Scenario().Invite().Answered().Pause(300).Bye(), failing, called);
        await failing.SucceedsAsync();

        var legs = (await RecordAsync(Outside)).GetProperty("legs").EnumerateArray().ToList();
        Assert.Equal(3, legs.Count);
        Assert.Equal(500, legs[1].GetProperty("sipStatus").GetInt32());
    }

    [ProgramFact("sipp")]
    public async Task Carrier_that_does_not_answer_is_given_up_for_the_next()
    {
        await CarrierAsync("silent", new { }, 0.01m);
        var other = await CarrierAsync("other", new { }, 0.02m);
        await using var called = other.Wait(new Scenario().Invited().Answer().Byed());

        await CallAsync(Outside, new Scenario().Invite().Answered().Pause(300).Bye(), called);
    }

    [ProgramFact("sipp")]
    public async Task Number_that_the_carrier_calls_busy_is_busy_and_not_tried_elsewhere()
    {
        var carrier = await CarrierAsync("one", new { }, 0.01m);
        await CarrierAsync("two", new { }, 0.02m);
        await using var called = carrier.Wait(new Scenario().Invited().Reply("486 Busy Here").ReceiveRequest("ACK"));

        await CallAsync(Outside, new Scenario().Invite().Receive("486").AckFailure(), called);
    }

    [ProgramFact("sipp")]
    public async Task Trunk_that_has_as_many_calls_as_it_may_takes_no_more()
    {
        var carrier = await CarrierAsync("one", new { maxCalls = 1 });
        await using var called = carrier.Wait(new Scenario().Invited().Answer().Byed());
        await using var first = SippPhone.Start(
            _host, _host.Account(101), new Scenario().Invite().Answered().Pause(2500).Bye(), Outside, others: called);
        await Eventually.HoldsAsync(
            async () => (await carrier.LiveAsync()).GetProperty("calls").GetInt32() == 1, "the trunk has a call");

        await _host.PlayAsync(_host.Account(102), new Scenario().Invite().Receive("503").AckFailure(), Outside);

        await first.SucceedsAsync();
        await called.SucceedsAsync();
        await Eventually.HoldsAsync(
            async () => (await carrier.LiveAsync()).GetProperty("calls").GetInt32() == 0, "the place is free again");
    }

    [ProgramFact("sipp")]
    public async Task Call_that_a_carrier_brings_rings_the_extension_of_the_number()
    {
        var carrier = await KnownCarrierAsync();
        await using var called = await _host.CalledAsync(102, new Scenario().Invited("From:.*\\+31612345678", "m=audio [1-9]").Answer().Byed());
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

        var stranger = new Carrier(_host, "stranger", "127.0.0.99");
        await using var refused = stranger.Bring("0612345678", "+31880000102", new Scenario().Bring().ReceiveAny("401", "407").AckFailure());
        await refused.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Emergency_call_passes_where_nothing_else_may()
    {
        var carrier = await CarrierAsync("one", new { carriesEmergency = true, maxCalls = 1 });
        await ChangeTenantAsync(new { name = "Demo", extensionLength = 3, companyNumber = "+31880000101", barred = Categories });
        await using var called = carrier.Wait(new Scenario().Invited("^INVITE sip:112@", "From:.*\\+31880000101", "!Privacy:").Answer().Byed());

        await _host.PlayAsync(_host.Account(103), new Scenario().Invite().Receive("403").AckFailure(), Outside);
        await CallAsync("112", new Scenario().Invite(headers: "Privacy: id\n").Answered().Pause(300).Bye(), called);
    }

    [ProgramFact("sipp")]
    public async Task Tenant_without_a_company_number_calls_nobody_outside()
    {
        await CarrierAsync("one", new { });
        await ChangeTenantAsync(new { name = "Demo", extensionLength = 3 });
        await _host.PlayAsync(_host.Account(101), new Scenario().Invite().Receive("403").AckFailure(), Outside);
    }

    [ProgramFact("sipp")]
    public async Task Number_of_another_tenant_is_reached_without_a_carrier()
    {
        await OtherTenant.EnsureAsync(_host);
        using var api = _host.CreateApiClient();
        await Created(api.PostAsJsonAsync("api/v1/tenants/other/dids", new { number = "+31207654321", extension = OtherTenant.Extension }));
        var account = new SipAccount("other201", Carrier.Password, Support.Network.FreePorts.Take());
        var user = (await api.GetFromJsonAsync<JsonElement>("api/v1/tenants/other/users")).GetProperty("items")[0].GetProperty("id").GetString();
        await Created(api.PostAsJsonAsync("api/v1/tenants/other/channels", new { name = account.User, userId = user, password = account.Password }));
        await _host.RegisterAsync(account);
        await using var called = SippPhone.Start(
            _host, account, new Scenario().Invited("From:.*\\+31880000101", "!demo101", "m=audio [1-9]").Answer().Byed());

        await CallAsync("0207654321", new Scenario().Invite().Answered().Pause(300).Bye(), called);

        await RecordAsync("0207654321");
        var records = await api.GetFromJsonAsync<JsonElement>("api/v1/tenants/other/records");
        Assert.Equal("+31207654321", Assert.Single(records.GetProperty("items").EnumerateArray()).GetProperty("dialled").GetString());
    }

    [ProgramFact("sipp")]
    public async Task Trunk_that_registers_is_up_once_the_carrier_took_its_credentials()
    {
        var carrier = new Carrier(_host, "one", "127.0.0.77");
        await using var registrar = carrier.Wait(new Scenario()
            .ReceiveRequest("REGISTER", "To:.*<sip:pbx@").Confirm("401 Unauthorized", headers: "WWW-Authenticate: Digest realm=\"carrier\", nonce=\"77\", algorithm=MD5, qop=\"auth\"\n")
            .ReceiveRequest("REGISTER", "Authorization: Digest.*username=\"pbx\"", "Expires: 300").Confirm(headers: "Expires: 300\n").Pause(200));
        await carrier.ConfigureAsync(new { username = "pbx", password = Carrier.Password, registers = true });

        await registrar.SucceedsAsync();

        await Eventually.HoldsAsync(
            async () => await carrier.LiveAsync() is var live && live.GetProperty("isUp").GetBoolean() && live.GetProperty("registered").ValueKind == JsonValueKind.True,
            "the trunk is registered");
    }

    private static string[] Categories =>
        ["National", "Mobile", "Freephone", "SharedCost", "Premium", "PremiumAdult", "PremiumEntertainment", "Service", "International", "InternationalPremium"];

    private static async Task Created(Task<HttpResponseMessage> asking)
    {
        using var answer = await asking;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<Carrier> CarrierAsync(string name, object settings, decimal price = 0.01m)
    {
        var carrier = new Carrier(_host, name, $"127.0.0.{70 + name.Length}");
        await carrier.ConfigureAsync(settings, price);
        return carrier;
    }

    /// <summary>A carrier that the gateway has asked whether it is there: so it knows from where its calls come.</summary>
    private async Task<Carrier> KnownCarrierAsync()
    {
        var carrier = new Carrier(_host, "one", "127.0.0.73");
        await using var asked = carrier.Wait(new Scenario().ReceiveRequest("OPTIONS").Confirm().Pause(200));
        await carrier.ConfigureAsync(new { optionsSeconds = 3600 });
        await asked.SucceedsAsync();
        await Eventually.HoldsAsync(
            async () => await carrier.LiveAsync() is var live && live.GetProperty("reachable").ValueKind == JsonValueKind.True, "the carrier is reachable");
        return carrier;
    }

    private async Task CallAsync(string number, Scenario scenario, params IReadOnlyList<SippPhone> called)
    {
        await using var caller = SippPhone.Start(_host, _host.Account(101), scenario, number, others: called);
        await caller.SucceedsAsync();
        await called[^1].SucceedsAsync();
    }

    private async Task ChangeTenantAsync(object settings)
    {
        using var api = _host.CreateApiClient();
        using var read = await api.GetAsync(new Uri("api/v1/tenants/demo", UriKind.Relative));
        using var change = new HttpRequestMessage(HttpMethod.Put, "api/v1/tenants/demo") { Content = JsonContent.Create(settings) };
        change.Headers.Add("If-Match", read.Headers.ETag!.ToString());
        await Created(api.SendAsync(change));
    }

    private async Task<JsonElement> RecordAsync(string dialled)
    {
        using var demo = new DemoTenantApi(_host);
        var found = default(JsonElement);
        await Eventually.HoldsAsync(
            async () => (found = (await demo.ListAsync("records")).FirstOrDefault(record => record.GetProperty("dialled").GetString() == dialled))
                .ValueKind == JsonValueKind.Object,
            "the call is recorded");
        return found;
    }
}
