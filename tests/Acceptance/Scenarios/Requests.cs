namespace Softswitch.Acceptance.Tests.Scenarios;

/// <summary>Requests outside a call, and the turns of a call that most tests share.</summary>
internal static class Requests
{
    private const string OwnContact = "Contact: <sip:[user]@[local_ip]:[local_port];transport=[transport]>\nExpires: 300\n";

    public static Scenario Register(this Scenario scenario, string headers = OwnContact) =>
        scenario.Challenged("REGISTER", "sip:[domain]", "<sip:[user]@[domain]>", headers: headers).MayReceive("100");

    /// <summary>A REGISTER that changes nothing and is answered with what is registered (RFC 3261 10.2.3).</summary>
    public static Scenario Fetch(this Scenario scenario) =>
        scenario.Challenged("REGISTER", "sip:[domain]", "<sip:[user]@[domain]>", contact: false).MayReceive("100");

    public static Scenario Message(this Scenario scenario, string text) =>
        scenario.Challenged("MESSAGE", "sip:[target]@[domain]", "<sip:[target]@[domain]>", text, "Content-Type: text/plain\n").MayReceive("100");

    public static Scenario Options(this Scenario scenario) =>
        scenario.Outside("OPTIONS", "sip:[domain]", "<sip:[domain]>").MayReceive("100");

    /// <summary>Called: rings and answers.</summary>
    public static Scenario Answer(this Scenario scenario) =>
        scenario.Reply("180 Ringing").Pause(100).Reply("200 OK", Bodies.Offer).ReceiveRequest("ACK");

    /// <summary>Caller: hears ringing, gets an answer and confirms it.</summary>
    public static Scenario Answered(this Scenario scenario) =>
        scenario.MayReceive("180").Receive("200", "m=audio [1-9]").Ack();

    /// <summary>Either side puts the other on hold.</summary>
    public static Scenario Hold(this Scenario scenario) =>
        scenario.Request("INVITE", Bodies.Hold).MayReceive("100").Receive("200", "a=(recvonly|inactive)").Ack();

    /// <summary>Either side changes something that the other has to agree to.</summary>
    public static Scenario Change(this Scenario scenario) =>
        scenario.Request("INVITE", Bodies.Changed).MayReceive("100").Receive("200", "m=audio [1-9]").Ack();

    /// <summary>Either side ends the call.</summary>
    public static Scenario Bye(this Scenario scenario) => scenario.Request("BYE").Receive("200");

    /// <summary>The other side ends the call.</summary>
    public static Scenario Byed(this Scenario scenario) => scenario.ReceiveRequest("BYE").Confirm();
}
