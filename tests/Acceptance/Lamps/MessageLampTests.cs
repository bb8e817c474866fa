using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Lamps;

/// <summary>The message lamp of a phone (RFC 3842).</summary>
[Collection(SqliteCollection.Name)]
public sealed class MessageLampTests(SqliteSwitch running)
{
    [ProgramTheory("baresip")]
    [InlineData("udp")]
    [InlineData("tls")]
    public async Task Phone_of_baresip_is_told_that_no_messages_wait(string transport)
    {
        using var tenant = new DemoTenantApi(running.Process);
        var account = await tenant.AddUserAsync(transport == "udp" ? "196" : "197", 2);

        var settings = running.Process.Settings;
        var port = transport == "tls" ? settings.TlsPort : settings.SipPort;

        await using var phone = await BaresipPhone.StartAsync(
            running.Process, account.User, transport, Sound.Melody(42, TimeSpan.FromSeconds(1)),
            parameters: $";mwi=yes;outbound=\"sip:{SwitchSettings.Address}:{port};transport={transport}\"");

        await phone.WaitForLineAsync("Messages-Waiting: no");
    }
}
