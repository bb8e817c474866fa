using System.Text.RegularExpressions;
using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Calls;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Network;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Registrations;

/// <summary>Phones that are told an address of their own, and are called one by one by it (RFC 5627).</summary>
[Collection(SqliteCollection.Name)]
public sealed class GruuTests(SqliteSwitch running)
{
    private const string Desk = "urn:uuid:6a2f3c1e-77b4-4b5e-9d0a-3f1f5a2b9c0a";
    private const string Mobile = "urn:uuid:6a2f3c1e-77b4-4b5e-9d0a-3f1f5a2b9c0b";

    [ProgramFact("sipp")]
    public async Task One_phone_of_two_on_a_channel_is_rung_alone_by_either_gruu()
    {
        using var tenant = new DemoTenantApi(running.Process);
        var desk = await tenant.AddUserAsync("177", 2);
        var mobile = desk with { Port = FreePorts.Take() };
        var address = await RegisterAsync(desk, Desk);
        var other = await RegisterAsync(mobile, Mobile);

        await CallAsync(tenant, desk, address.Public, "P-Asserted-Identity:.*177");
        await CallAsync(tenant, desk, address.Temporary, "!P-Asserted-Identity");
        await CallAsync(tenant, mobile, other.Public, "P-Asserted-Identity:.*177");
    }

    [ProgramFact("sipp")]
    public async Task Message_to_a_gruu_reaches_its_phone()
    {
        using var tenant = new DemoTenantApi(running.Process);
        var account = await tenant.AddUserAsync("183", 2);
        var address = await RegisterAsync(account, Desk);
        await using var phone = SippPhone.Start(running.Process, account, new Scenario().ReceiveRequest("MESSAGE", "here you are").Confirm());

        await running.CallAsync(101, "none", new Scenario()
            .Challenged("MESSAGE", address.Temporary, $"<{address.Temporary}>", "here you are", "Content-Type: text/plain\n").MayReceive("100").Receive("202"));

        await phone.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Phone_that_is_not_registered_any_more_is_reached_by_neither_gruu()
    {
        using var tenant = new DemoTenantApi(running.Process);
        var account = await tenant.AddUserAsync("178", 2);
        var address = await RegisterAsync(account, Desk);

        await running.Process.PlayAsync(account, new Scenario().Register("Contact: *\nExpires: 0\n").Receive("200"));

        await RefusedAsync(address.Public, "480");
        await RefusedAsync(address.Temporary, "404");
    }

    /// <summary>Each run of sipp has a Call-ID of its own, as a phone after each start.</summary>
    [ProgramFact("sipp")]
    public async Task Temporary_gruu_ends_when_the_phone_begins_anew_and_the_public_one_stays()
    {
        using var tenant = new DemoTenantApi(running.Process);
        var account = await tenant.AddUserAsync("179", 2);
        var before = await RegisterAsync(account, Desk);
        var after = await RegisterAsync(account, Desk);

        Assert.Equal(before.Public, after.Public);
        await RefusedAsync(before.Temporary, "404");
        await CallAsync(tenant, account, after.Temporary, "!P-Asserted-Identity");
        await CallAsync(tenant, account, before.Public);
    }

    [ProgramFact("sipp")]
    public async Task Phone_that_calls_as_its_gruu_is_reached_where_it_is_registered()
    {
        using var tenant = new DemoTenantApi(running.Process);
        var account = await tenant.AddUserAsync("180", 2);
        var address = await RegisterAsync(account, Desk);
        await using var called = await running.CalledAsync(102, new Scenario().Invited().Answer().Pause(300).Bye());

        await running.Process.PlayAsync(
            account,
            new Scenario().Invite(headers: $"Contact: <{address.Temporary}>\n").Answered().ReceiveRequest("BYE", $"^BYE sip:{account.User}@[0-9.]+:{account.Port}").Confirm(),
            "102");

        await called.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Gruu_of_another_tenant_is_refused_as_that_of_nobody()
    {
        await OtherTenant.EnsureAsync(running.Process);
        var address = await RegisterAsync(new SipAccount(OtherTenant.Channel, running.Process.Settings.DemoPassword, FreePorts.Take()), Desk);

        await RefusedAsync(address.Public, "404");
        await RefusedAsync(address.Temporary, "404");
        await RefusedAsync($"sip:nobody@{running.Process.Settings.SipHost};gr={Desk}", "404");
        await RefusedAsync($"sip:tgruu.AAAAAAAA@{running.Process.Settings.SipHost};gr", "404");
    }

    [ProgramFact("sipp")]
    public async Task Contact_that_is_a_gruu_of_the_switch_is_refused()
    {
        using var tenant = new DemoTenantApi(running.Process);
        var account = await tenant.AddUserAsync("181", 2);
        var address = await RegisterAsync(account, Desk);

        await running.Process.PlayAsync(account, new Scenario().Register($"Contact: <{address.Public}>\nExpires: 300\n").Receive("403"));
        await running.Process.PlayAsync(account, new Scenario().Register($"Contact: <{address.Temporary}>\nExpires: 300\n").Receive("403"));
    }

    [ProgramFact("sipp", "baresip")]
    public async Task Baresip_is_rung_by_the_gruu_of_its_uuid_and_its_twin_is_not()
    {
        var melody = Sound.Melody(43, TimeSpan.FromSeconds(2));
        using var tenant = new DemoTenantApi(running.Process);
        var account = await tenant.AddUserAsync("182", 2);
        await using var one = await BaresipPhone.StartAsync(running.Process, account.User, "udp", melody, uuid: Desk["urn:uuid:".Length..]);
        await using var other = await BaresipPhone.StartAsync(running.Process, account.User, "tcp", melody, uuid: Mobile["urn:uuid:".Length..]);

        await running.CallAsync(101, "none", Calling($"sip:{account.User}@{running.Process.Settings.SipHost};gr={Mobile}").Answered().Pause(300).Bye());

        await other.WaitForLineAsync("Call established");
        Assert.DoesNotContain("Incoming call", one.Log, StringComparison.OrdinalIgnoreCase);
    }

    private static Scenario Calling(string uri) =>
        new Scenario().Challenged("INVITE", uri, $"<{uri}>", Bodies.Offer, keepsTransaction: true).MayReceive("100");

    /// <summary>Registers a phone under a name of its own; returns the addresses it is told.</summary>
    private async Task<(string Public, string Temporary)> RegisterAsync(SipAccount account, string name)
    {
        var contact = $"Contact: <sip:[user]@[local_ip]:[local_port];transport=[transport]>;+sip.instance=\"<{name}>\"\nSupported: gruu\nExpires: 300\n";
        await using var phone = SippPhone.Start(running.Process, account, new Scenario().Register(contact).Receive("200"));
        await phone.SucceedsAsync();
        var told = Regex.Match(
            phone.Messages, $"instance=\"<{name}>\";pub-gruu=\"([^\"]+)\";temp-gruu=\"([^\"]+)\"", RegexOptions.NonBacktracking);
        Assert.True(told.Success, phone.Messages);
        return (told.Groups[1].Value, told.Groups[2].Value);
    }

    /// <summary>Calls an address, which rings the phone of that account and nobody else.</summary>
    private async Task CallAsync(DemoTenantApi tenant, SipAccount phone, string uri, params string[] checks)
    {
        await using var called = SippPhone.Start(running.Process, phone, new Scenario().Invited().Answer().Byed());
        await running.CallAsync(101, "none", Calling(uri).MayReceive("180").Receive("200", ["m=audio [1-9]", .. checks]).Ack().Pause(300).Bye());
        await called.SucceedsAsync();
        await Eventually.HoldsAsync(
            async () => (await tenant.ListAsync("records"))[0] is var record
                && uri.StartsWith($"sip:{record.GetProperty("dialled").GetString()}@", StringComparison.Ordinal) && record.GetProperty("legs").GetArrayLength() == 2,
            "the call is recorded with one called phone");
    }

    private Task RefusedAsync(string uri, string status) => running.CallAsync(101, "none", Calling(uri).Receive(status).AckFailure());
}
