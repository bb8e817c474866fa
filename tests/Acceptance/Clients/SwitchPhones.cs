using System.Globalization;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Support.Network;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>Phones of sipp at a running switch, as users of its demo tenant.</summary>
internal static class SwitchPhones
{
    /// <summary>The demo user of an extension, at a free port.</summary>
    public static SipAccount Account(this SwitchProcess host, int extension, SipTransport transport = SipTransport.Udp) =>
        new($"demo{extension.ToString(CultureInfo.InvariantCulture)}", host.Settings.DemoPassword, FreePorts.Take(), transport);

    /// <summary>Plays a scenario to its end.</summary>
    public static async Task PlayAsync(this SwitchProcess host, SipAccount account, Scenario scenario, string target = "none")
    {
        await using var phone = SippPhone.Start(host, account, scenario, target);
        await phone.SucceedsAsync();
    }

    /// <summary>Registers a phone, in place of all phones of that user when <paramref name="alone"/>.</summary>
    public static Task RegisterAsync(this SwitchProcess host, SipAccount account, bool alone = true)
    {
        var scenario = new Scenario();
        if (alone)
            scenario.Register("Contact: *\nExpires: 0\n").Receive("200");
        return host.PlayAsync(account, scenario.Register().Receive("200"));
    }

    /// <summary>A registered phone that waits for a call.</summary>
    public static async Task<SippPhone> CalledAsync(this SwitchProcess host, int extension, Scenario scenario, bool alone = true, TimeSpan? budget = null)
    {
        var account = host.Account(extension);
        await host.RegisterAsync(account, alone);
        return SippPhone.Start(host, account, scenario, budget: budget);
    }
}
