using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Support.Switch;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Lamps;

/// <summary>What a phone with lamps does (RFC 6665, RFC 4235).</summary>
internal static class LampSteps
{
    private const string Dialogs = "Event: dialog\nAccept: application/dialog-info+xml\n";

    /// <summary>Asks for a lamp and gets it.</summary>
    public static Scenario Subscribe(this Scenario scenario, int seconds = 600, string headers = Dialogs) =>
        scenario.Ask(seconds, headers).Receive("200", $"Expires: {seconds}");

    /// <summary>Asks for a lamp; an answer comes next.</summary>
    public static Scenario Ask(this Scenario scenario, int seconds = 600, string headers = Dialogs, string target = "[target]") => scenario
        .Challenged("SUBSCRIBE", $"sip:{target}@[domain]", $"<sip:{target}@[domain]>", headers: $"{headers}Expires: {seconds}\n")
        .MayReceive("100");

    /// <summary>Renews it, or with 0 gives it up.</summary>
    public static Scenario Renew(this Scenario scenario, int seconds = 600) =>
        scenario.ChallengedInside("SUBSCRIBE", $"{Dialogs}Expires: {seconds}\n").Receive("200", $"Expires: {seconds}");

    /// <summary>Is told how the lamp is.</summary>
    public static Scenario Notified(this Scenario scenario, string state, params string[] checks) =>
        scenario.ReceiveRequest("NOTIFY", ["Subscription-State: active", $"<state>{state}</state>", .. checks]).Confirm();

    /// <summary>Is told for the last time.</summary>
    public static Scenario NotifiedLast(this Scenario scenario, string state, string reason = "timeout") =>
        scenario.ReceiveRequest("NOTIFY", $"Subscription-State: terminated;reason={reason}", $"<state>{state}</state>").Confirm();

    /// <summary>Waits until the phone knows how its lamp is.</summary>
    public static Task ToldAsync(SippPhone watcher) => Eventually.HoldsAsync(
        () => Task.FromResult(watcher.Messages.Contains("Subscription-State:", StringComparison.Ordinal)), "the phone is told how its lamp is");

    /// <summary>A registered phone that watches a lamp, and knows how it is.</summary>
    public static async Task<SippPhone> WatchAsync(this SwitchProcess host, int extension, string target, Scenario scenario)
    {
        var account = host.Account(extension);
        await host.RegisterAsync(account);
        return await host.WatchAsync(account, target, scenario);
    }

    /// <inheritdoc cref="WatchAsync(SwitchProcess, int, string, Scenario)"/>
    public static async Task<SippPhone> WatchAsync(this SwitchProcess host, SipAccount account, string target, Scenario scenario)
    {
        var watcher = SippPhone.Start(host, account, scenario, target, TimeSpan.FromSeconds(120));
        await ToldAsync(watcher);
        return watcher;
    }
}
