using System.Net.Http.Json;
using System.Text.Json;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Acceptance.Tests.Trunks;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Lamps;

/// <summary>Keys of phones of sipp that stand as what their user has switched, and switch it (as-feature-event, SPEC P3).</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class PhoneKeyTests : SwitchWithCarriers
{
    private const string Keys = "Event: as-feature-event\nAccept: application/x-as-feature-event+xml\n";
    private const string Quiet = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><SetDoNotDisturb xmlns=\"http://www.ecma-international.org/standards/ecma-323/csta/ed3\"><device/><doNotDisturbOn>true</doNotDisturbOn></SetDoNotDisturb>";
    private const string Forward = "<SetForwarding><device/><forwardingType>forwardNoAns</forwardingType><forwardDN>103</forwardDN><activateForward>true</activateForward><ringCount>2</ringCount></SetForwarding>";

    [ProgramFact("sipp")]
    public async Task Key_of_one_phone_is_known_to_the_other_to_calls_and_to_the_api_and_what_is_switched_elsewhere_to_both()
    {
        var (one, two) = (Host.Account(102), Host.Account(102));
        await Host.RegisterAsync(two);
        await Host.RegisterAsync(one, alone: false);
        await using var other = await Host.WatchAsync(two, two.User, new Scenario().Subscribe(headers: Keys).Told("<doNotDisturbOn>false<")
            .Told("<doNotDisturbOn>true<").Told("<forwardTo>103<").Told("<doNotDisturbOn>false<", "!<forwardStatus>true<"));
        await using var phone = await Host.WatchAsync(one, one.User, new Scenario().Subscribe(headers: Keys).Told("<doNotDisturbOn>false<")
            .Press(Keys, Quiet).Told("<doNotDisturbOn>true<").Told("<forwardTo>103<").Told("<doNotDisturbOn>false<", "!<forwardStatus>true<"));
        await SeesAsync(other, "<doNotDisturbOn>true<");

        Assert.True((await OverridesAsync()).GetProperty("doNotDisturb").GetBoolean());
        await Host.PlayAsync(Host.Account(101), new Scenario().Invite().Receive("486").AckFailure(), "102");
        await Host.PlayAsync(Host.Account(102), new Scenario().Invite().Answered().Pause(300).Press("1#").Pause(1_500).Press("103#").Byed(), "910");
        await SeesAsync(other, "<forwardTo>103<");
        await ClearAsync();

        await phone.SucceedsAsync();
        await other.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Forward_of_the_phone_leads_its_calls_and_what_is_no_key_is_refused_while_the_phone_goes_on()
    {
        var account = Host.Account(102);
        await Host.RegisterAsync(account);
        await using var phone = await Host.WatchAsync(account, account.User, new Scenario().Subscribe(headers: Keys).Told("<doNotDisturbOn>false<")
            .Refused(Keys, "<SetForwarding><device/>", "400")
            .Refused(Keys, "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><SetDoNotDisturb><doNotDisturbOn>true</doNotDisturbOn></SetDoNotDisturb>", "400")
            .Refused(Keys, $"<SetDoNotDisturb>{new string('x', 5000)}</SetDoNotDisturb>", "413")
            .Press(Keys, Forward).Told("<forwardTo>103<", "<ringCount>2<"));
        await phone.SucceedsAsync();
        Assert.Equal(10, (await OverridesAsync()).GetProperty("phoneForward").GetProperty("noAnswerAfter").GetInt32());
        var stranger = Host.Account(103);
        await Host.RegisterAsync(stranger);
        await Host.PlayAsync(stranger, new Scenario().Ask(headers: Keys).Receive("404"), account.User);

        await using var silent = await Host.CalledAsync(
            102, new Scenario().Invited().Reply("180 Ringing").ReceiveRequest("CANCEL").Confirm().Reply("487 Request Terminated").ReceiveRequest("ACK"));
        await using var next = await Host.CalledAsync(103, new Scenario().Invited().Answer().Byed());
        await using var caller = SippPhone.Start(Host, Host.Account(101), new Scenario().Invite().Receive("180").Receive("200").Ack().Pause(300).Bye(), "102", others: [silent, next]);
        await caller.SucceedsAsync();
        await silent.SucceedsAsync();
    }

    private static Task SeesAsync(SippPhone phone, string text) =>
        Eventually.HoldsAsync(() => Task.FromResult(phone.Messages.Contains(text, StringComparison.Ordinal)), $"the phone is told {text}");

    private async Task<string> PathAsync()
    {
        using var demo = new DemoTenantApi(Host);
        var user = (await demo.ListAsync("users")).Single(user => user.GetProperty("extension").GetString() == "102").GetProperty("id").GetString();
        return $"users/{user}/reach/override";
    }

    private async Task<JsonElement> OverridesAsync()
    {
        using var demo = new DemoTenantApi(Host);
        return await demo.ReadAsync(await PathAsync());
    }

    private async Task ClearAsync()
    {
        using var api = Host.CreateApiClient();
        var uri = $"api/v1/tenants/demo/{await PathAsync()}";
        using var read = await api.GetAsync(new Uri(uri, UriKind.Relative));
        using var change = new HttpRequestMessage(HttpMethod.Put, uri) { Content = JsonContent.Create(new { }) };
        change.Headers.Add("If-Match", read.Headers.ETag!.ToString());
        await Created(api.SendAsync(change));
    }
}
