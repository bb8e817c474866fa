using System.Globalization;
using System.Xml.Linq;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Lamps;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Tests.Registrar;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Tests.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Subscriptions;

/// <summary>A registered phone of the channel "alice" that subscribes to lamps, in virtual time.</summary>
internal sealed class SubscriptionBench
{
    private readonly ManualTimeProvider _time = new();
    private int _cseq;
    private int _sent;

    public SubscriptionBench(AdmissionLimits? limits = null, SipTransport transport = SipTransport.Udp, string address = "127.0.0.1")
    {
        Phone = new FakeFlow("alice", 5070, address, transport: transport);
        Channel = new ScriptedChannel(_time);
        Gateway = new SignallingBench(OneGrainFactory.Of(Channel, Lamps, Keys, (Func<Type, string, object?>)Lamps.Find), new FakeFlows(Phone), time: _time, limits: limits);
        Gateway.Subscriptions.Lamps.Use(Gateway.Subscriptions.Lamps);
        Channel.Register(new RegistrationRequest(
            SignallingBench.Gateway, Phone.Id.Value, "udp 127.0.0.1:5070", [], "reg", 1, "phone", false, false,
            [new ContactChange("sip:alice@127.0.0.1:5070", null, 0, TimeSpan.FromHours(1))])).GetAwaiter().GetResult();
    }

    public ScriptedLamps Lamps { get; } = new();

    public ScriptedKeys Keys { get; } = new();

    public ScriptedChannel Channel { get; }

    public SignallingBench Gateway { get; }

    public FakeFlow Phone { get; }

    public int Count => Gateway.Subscriptions.Table.Count;

    /// <summary>The NOTIFYs sent since this was asked last, each once.</summary>
    public List<string> Notifies()
    {
        var fresh = Phone.Sent[_sent..].Where(message => SipText.NameOf(message) == "NOTIFY").Distinct(StringComparer.Ordinal).ToList();
        _sent = Phone.Sent.Count;
        return fresh;
    }

    /// <summary>Sends a SUBSCRIBE outside a dialog; returns its answer, with whatever NOTIFYs follow it yet unread.</summary>
    public string Subscribe(string target = "102", string more = "Event: dialog\r\nExpires: 600\r\n", string callId = "sub", string contact = "<sip:alice@127.0.0.1:5070>", string keys = "")
    {
        var cseq = ++_cseq;
        Gateway.Receive(Phone, With(keys, SipText.Write(
            $"SUBSCRIBE sip:{target}@acme.test SIP/2.0", $"s{cseq}", "<sip:alice@acme.test>;tag=alice", $"<sip:{target}@acme.test>", callId, cseq, "SUBSCRIBE", null, more, contact)));
        return AnswerTo(cseq);
    }

    /// <summary>Sends a SUBSCRIBE in the dialog that an answer made.</summary>
    public string Again(string answer, string more = "Event: dialog\r\nExpires: 600\r\n", int? cseq = null, string from = "alice", string keys = "")
    {
        var number = cseq ?? ++_cseq;
        Gateway.Receive(Phone, With(keys, SipText.Write(
            "SUBSCRIBE sip:127.0.0.1:5060 SIP/2.0", $"s{number}-{from}", SipText.Header(answer, "From").Replace("alice@", $"{from}@", StringComparison.Ordinal), SipText.Header(answer, "To"),
            SipText.Header(answer, "Call-ID"), number, "SUBSCRIBE", null, more)));
        return AnswerTo(number);
    }

    /// <summary>Answers all NOTIFYs that were not, and lets the shortest time pass until the next may come.</summary>
    public List<string> Confirm(int status = 200, string more = "")
    {
        var notifies = Notifies();
        foreach (var notify in notifies)
            Gateway.Receive(Phone, SipText.Response(notify, status, "alice", more: more));
        return notifies;
    }

    public void Pass(double seconds) => Gateway.Pass(TimeSpan.FromSeconds(seconds));

    /// <summary>What a picture with one call looks like.</summary>
    public static LampPicture Busy(LampLight light, int call = 1) =>
        new([new LampCall(new CallId(new Guid(call, 0, 0, new byte[8])), false, light, "105", "Eve \"x\"")]);

    /// <summary>The states of the dialogs in a NOTIFY.</summary>
    public static string States(string notify) =>
        string.Join(' ', Document(notify).Elements().Select(dialog => dialog.Elements().First(each => each.Name.LocalName == "state").Value));

    public static XElement Document(string notify) => XDocument.Parse(Body(notify)).Root!;

    public static string Body(string notify) => notify[(notify.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    private static string With(string keys, string request) => keys.Length == 0
        ? request
        : request.Replace("Content-Length: 0\r\n\r\n", string.Create(CultureInfo.InvariantCulture, $"Content-Length: {keys.Length}\r\n\r\n{keys}"), StringComparison.Ordinal);

    private string AnswerTo(int cseq) => Phone.Sent.Last(message =>
        message.StartsWith("SIP/2.0", StringComparison.Ordinal) && SipText.Header(message, "CSeq") == string.Create(CultureInfo.InvariantCulture, $"{cseq} SUBSCRIBE"));
}
