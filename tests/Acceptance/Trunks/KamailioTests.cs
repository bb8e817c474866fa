using System.Globalization;
using System.Text.Json;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Network;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Trunks;

/// <summary>Kamailio as the carrier that a trunk registers at, and as the proxy between phones and the switch.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class KamailioTests : SwitchWithCarriers
{
    private const string Registrar = "127.0.0.74";
    private const string Upstream = "127.0.0.75";
    private const string World = "127.0.0.76";

    [ProgramFact("sipp", "kamailio")]
    public async Task Carrier_of_kamailio_takes_the_registration_and_carries_calls_both_ways()
    {
        var outside = new SipAccount("outside", Carrier.Password, FreePorts.Take(), Address: World);
        await using var kamailio = await KamailioProxy.StartAsync(Registrar, $$"""
            if (is_method("REGISTER")) {
                if (!pv_www_authenticate("carrier", "{{Carrier.Password}}", "0")) www_challenge("carrier", "1");
                else save("location");
                exit;
            }
            if ($si == "{{World}}") {
                $ru = "sip:pbx@carrier";
                if (lookup("location")) t_relay();
                else sl_send_reply("480", "Not Registered");
                exit;
            }
            if (!pv_proxy_authenticate("carrier", "{{Carrier.Password}}", "0")) {
                proxy_challenge("carrier", "1");
                exit;
            }
            consume_credentials();
            $du = "{{Uri(World, outside.Port)}}";
            t_relay();
        """);
        var carrier = new Carrier(Host, "kamailio", Registrar, kamailio.Port);
        await carrier.ConfigureAsync(new { username = "pbx", password = Carrier.Password, domain = "carrier", registers = true });
        await Eventually.HoldsAsync(
            async () => (await carrier.LiveAsync()).GetProperty("registered").ValueKind == JsonValueKind.True, "the trunk is registered");

        await using (var called = await Host.CalledAsync(102, new Scenario().Invited("From:.*\\+31612345678").Answer().Byed()))
        {
            var caller = new SipAccount("0612345678", Carrier.Password, outside.Port, Address: World, Proxy: $"{Registrar}:{kamailio.Port}");
            await using var bringing = SippPhone.Start(
                Host, caller, new Scenario().Bring().Answered().Pause(300).Bye(), "+31880000102", others: called);
            await bringing.SucceedsAsync();
            await called.SucceedsAsync();
        }

        await using var answering = SippPhone.Start(
            Host, outside, new Scenario().InvitedByProxy("^INVITE sip:\\+31201234567@", "!Proxy-Authorization:").Answer().Byed());
        await CallAsync("0201234567", new Scenario().Invite().Answered().Pause(300).Bye(), answering);
    }

    [ProgramFact("sipp", "kamailio")]
    public async Task Phone_behind_a_proxy_of_kamailio_registers_calls_and_is_called()
    {
        await using var kamailio = await KamailioProxy.StartAsync(Upstream, $$"""
            if (is_method("REGISTER")) add_path();
            else if ($si == "{{Host.Settings.SipAddress}}") loose_route();
            if ($si != "{{Host.Settings.SipAddress}}") $du = "{{Uri(Host.Settings.SipAddress, Host.Settings.SipPort)}}";
            t_relay();
        """);
        var phone = Host.Account(102) with { Address = World, Proxy = $"{Upstream}:{kamailio.Port}" };
        await Host.RegisterAsync(phone);
        await using (var called = SippPhone.Start(Host, phone, new Scenario().InvitedByProxy($"Record-Route:.*{Upstream}").Answer().Byed()))
            await CallAsync("102", new Scenario().Invite().Answered().Pause(300).Bye(), called);

        await using var other = await Host.CalledAsync(103, new Scenario().Invited().Answer().Byed());
        await using var caller = SippPhone.Start(Host, phone, new Scenario().Invite().Answered().Pause(300).Bye(), "103", others: other);
        await caller.SucceedsAsync();
        await other.SucceedsAsync();
    }

    private static string Uri(string address, int port) => string.Create(CultureInfo.InvariantCulture, $"sip:{address}:{port}");
}
