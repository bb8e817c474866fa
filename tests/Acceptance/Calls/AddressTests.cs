using System.Net;
using System.Net.Sockets;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Calls;

/// <summary>What phones are told of the switch's addresses, by how it was set up.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class AddressTests
{
    [ProgramFact("sipp")]
    public async Task Phones_on_ipv6_call_each_other()
    {
        if (!HasIPv6())
            return;
        await CallAsync(new SwitchSettings { SipAddress = "::1" }, "c=IN IP6 ::1");
    }

    [ProgramFact("sipp")]
    public async Task Switch_on_every_ipv6_address_tells_phones_the_one_they_reach_it_by()
    {
        if (!HasIPv6())
            return;
        await CallAsync(
            new SwitchSettings { SipAddress = "::1", More = Set(("Sip:BindAddress", "::"), ("Sip:AdvertisedAddress", "")) }, "c=IN IP6 ::1");
    }

    [ProgramFact("sipp")]
    public async Task Switch_known_by_a_name_tells_phones_an_address_for_media_and_its_operator_what_is_missing()
    {
        var log = await CallAsync(
            new SwitchSettings { More = Set(("Sip:BindAddress", "0.0.0.0"), ("Sip:AdvertisedAddress", "localhost")) }, "c=IN IP4 127.0.0.1");

        Assert.Contains("Media:AdvertisedAddress", log, StringComparison.Ordinal);
    }

    /// <summary>Both phones are told that address; returns what the switch wrote.</summary>
    private static async Task<string> CallAsync(SwitchSettings settings, string connection)
    {
        using var folder = new TemporaryFolder();
        await using var host = await SwitchProcess.StartAsync(settings, folder.FullPath);
        await using var called = await host.CalledAsync(102, new Scenario().Invited("m=audio [1-9]", connection).Answer().Byed());
        await using var caller = SippPhone.Start(
            host, host.Account(101), new Scenario().Invite().MayReceive("180").Receive("200", "m=audio [1-9]", connection).Ack().Pause(200).Bye(), "102", others: called);
        await caller.SucceedsAsync();
        await called.SucceedsAsync();
        return host.Log;
    }

    private static Dictionary<string, string> Set(params (string Name, string Value)[] settings) =>
        settings.ToDictionary(each => each.Name, each => each.Value, StringComparer.Ordinal);

    private static bool HasIPv6()
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Dgram, ProtocolType.Udp);
            socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
