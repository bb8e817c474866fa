using Softswitch.Acceptance.Tests.Scenarios;

namespace Softswitch.Acceptance.Tests.Lamps;

/// <summary>What a phone does that keeps its keys as its user's settings are (as-feature-event).</summary>
internal static class KeySteps
{
    private const string Type = "Content-Type: application/x-as-feature-event+xml\nExpires: 600\n";

    /// <summary>Is told how its keys stand.</summary>
    public static Scenario Told(this Scenario scenario, params string[] checks) =>
        scenario.ReceiveRequest("NOTIFY", ["Subscription-State: active", "Event: as-feature-event", "multipart/mixed", .. checks]).Confirm();

    /// <summary>Somebody presses a key.</summary>
    public static Scenario Press(this Scenario scenario, string headers, string body) =>
        scenario.ChallengedInside("SUBSCRIBE", headers + Type, body).Receive("200");

    /// <summary>It does not do.</summary>
    public static Scenario Refused(this Scenario scenario, string headers, string body, string status) =>
        scenario.ChallengedInside("SUBSCRIBE", headers + Type, body).Receive(status);
}
