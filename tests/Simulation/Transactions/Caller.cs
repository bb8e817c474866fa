using System.Text;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Simulation.Tests.Transactions;

/// <summary>Calls, cancels some of its calls, acknowledges every 2xx and ends what was accepted with BYE.</summary>
internal sealed class Caller(LossyNetwork network, SimulatedFlow flow, Random random)
    : SimulatedPeer(network, flow), IClientTransactionUser
{
    private readonly Dictionary<ClientTransaction, int> _outcomes = [];
    private readonly HashSet<string> _accepted = new(StringComparer.Ordinal);
    private int _branches;

    /// <summary>Outcomes of each transaction that was started: has to be one.</summary>
    public IReadOnlyDictionary<ClientTransaction, int> Outcomes => _outcomes;

    public int Accepted => _accepted.Count;

    public int Refused { get; private set; }

    public int TimedOut { get; private set; }

    public void Call(string call)
    {
        var invite = Start(call, SipMethod.Invite, 1);
        if (random.Next(4) == 0)
            Later(random.Next(6_000), () => invite.Cancel("Reason: SIP;cause=487\r\n"u8, Network.NowMs));
    }

    public void OnResponse(ClientTransaction transaction, SipMessage response)
    {
        if (response.StatusCode < 200)
            return;
        var call = (string)transaction.UserState!;
        if (response.Method == SipMethod.Invite && response.StatusCode < 300)
        {
            Acknowledge(call);
            if (!_accepted.Add(call))
                return;
            Later(1_000 + random.Next(3_000), () => Start(call, SipMethod.Bye, 2));
        }
        else if (response.Method == SipMethod.Invite)
        {
            Refused++;
        }
        _outcomes[transaction]++;
    }

    public void OnTimeout(ClientTransaction transaction)
    {
        TimedOut++;
        _outcomes[transaction]++;
    }

    public void OnTransportError(ClientTransaction transaction) =>
        throw new InvalidOperationException("The simulated network takes every message.");

    public override void OnRequest(ServerTransaction transaction, SipMessage request) =>
        throw new InvalidOperationException("Nobody calls the caller.");

    public override void OnCancel(ServerTransaction cancel, SipMessage request, ServerTransaction? invite) =>
        throw new InvalidOperationException("Nobody calls the caller.");

    public override void OnAck(SipMessage ack, ISipFlow flow, ServerTransaction? invite) =>
        throw new InvalidOperationException("Nobody calls the caller.");

    public override void OnStrayResponse(SipMessage response, ISipFlow flow) =>
        Acknowledge(Encoding.Latin1.GetString(response.CallId));

    public override void OnTimeout(ServerTransaction transaction) =>
        throw new InvalidOperationException("Nobody calls the caller.");

    private void Acknowledge(string call) => Flow.Send(Write(call, SipMethod.Ack, 1, NextBranch()));

    private ClientTransaction Start(string call, SipMethod method, uint cseq)
    {
        var branch = NextBranch();
        var transaction = Layer.Start(
            Write(call, method, cseq, branch), method, Encoding.Latin1.GetBytes(branch), Flow, this, Network.NowMs)!;
        transaction.UserState = call;
        _outcomes.Add(transaction, 0);
        return transaction;
    }

    private string NextBranch() => $"z9hG4bK-{_branches++}";

    private static byte[] Write(string call, SipMethod method, uint cseq, string branch)
    {
        var writer = new SipWriter(new byte[1_024]);
        writer.RequestLine(method, "sip:callee@callee.example.com"u8);
        writer.Header(HeaderName.Via, $"SIP/2.0/UDP caller.example.com;branch={branch}");
        writer.Header(HeaderName.MaxForwards, 70);
        writer.Header(HeaderName.From, "<sip:caller@example.com>;tag=caller");
        writer.Header(HeaderName.To, method == SipMethod.Invite
            ? "<sip:callee@example.com>" : "<sip:callee@example.com>;tag=callee");
        writer.Header(HeaderName.CallId, call);
        writer.CSeq(cseq, method);
        writer.End();
        return writer.Written.ToArray();
    }
}
