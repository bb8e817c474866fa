using System.Text;
using Softswitch.Domain.Calls;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Trunks;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>Requests this gateway sends inside a dialog.</summary>
internal static class Requests
{
    /// <summary>What stands for a status when a request could not be sent: no device said anything, least of all 503.</summary>
    public const int NotSent = 0;

    /// <summary>Sends BYE; its outcome changes nothing any more.</summary>
    public static void SendBye(LegSession leg, ReleaseCause cause)
    {
        if (leg.Dialog is null)
            return;
        leg.Credentials?.Begin();
        if (leg.Flow.IsOpen)
            WriteBye(leg, cause);
        else
            leg.Path.Reach(() => WriteBye(leg, cause));
    }

    /// <summary>Sends INFO, MESSAGE or OPTIONS.</summary>
    /// <param name="answered">Gets the final status, in a turn of the call; 408 for a time-out, <see cref="NotSent"/> when it could not be sent.</param>
    public static void Send(LegSession leg, string method, MessageBody? body, Action<int> answered)
    {
        if (leg.Dialog is null || leg.IsClosed)
            return;
        leg.Credentials?.Begin();
        Write(leg, method, body, answered);
    }

    private static void Write(LegSession leg, string method, MessageBody? body, Action<int> answered)
    {
        var sent = method switch { "INFO" => SipMethod.Info, "MESSAGE" => SipMethod.Message, _ => SipMethod.Options };
        Span<byte> room = stackalloc byte[32];
        var branch = leg.Core.Ids.NextBranch(room);
        var writer = new SipWriter(Scratch.Buffer);
        Begin(ref writer, leg, sent, leg.Dialog!.NextCSeq(), branch);
        Bodies.End(ref writer, body);
        Start(leg, ref writer, sent, branch, answered, () => Write(leg, method, body, answered));
    }

    /// <summary>Writes what every request inside a dialog begins with (RFC 3261 12.2.1.1).</summary>
    public static void Begin(ref SipWriter writer, LegSession leg, SipMethod method, uint cseq, scoped ReadOnlySpan<byte> branch)
    {
        Span<byte> room = stackalloc byte[512];
        var via = new SipWriter(room);
        OutOfDialog.ViaValue(ref via, leg.Flow, branch);
        leg.Dialog!.WriteRequest(ref writer, method, cseq, via.Written, leg.Path.Home.Contact);
        if (method != SipMethod.Ack && leg.Credentials is { IsChallenged: true } credentials)
            credentials.Write(ref writer, method, Encoding.UTF8.GetString(leg.Dialog.RemoteTarget));
        if (method is SipMethod.Invite or SipMethod.Update)
            OutOfDialog.Contact(ref writer, leg.Flow, leg.Dialog.IsSecure);
    }

    /// <param name="again">Sends it once more, with credentials; null for one that is not worth that.</param>
    public static void Start(
        LegSession leg, ref SipWriter writer, SipMethod method, scoped ReadOnlySpan<byte> branch, Action<int> answered, Action? again = null)
    {
        var outcome = new Outcome(leg, answered, again);
        if (writer.Overflowed
            || leg.Core.Transactions.Start(writer.Written, method, branch, leg.Flow, outcome, leg.Core.Clock.NowMs) is null)
        {
            answered(NotSent);
        }
    }

    private static void WriteBye(LegSession leg, ReleaseCause cause)
    {
        Span<byte> room = stackalloc byte[32];
        var branch = leg.Core.Ids.NextBranch(room);
        var writer = new SipWriter(Scratch.Buffer);
        Begin(ref writer, leg, SipMethod.Bye, leg.Dialog!.NextCSeq(), branch);
        writer.Raw(ReasonLines.Of(cause));
        writer.End();
        var outcome = leg.Credentials is null ? Outcome.Ignored : new Outcome(leg, null, () => WriteBye(leg, cause));
        leg.Core.Transactions.Start(writer.Written, SipMethod.Bye, branch, leg.Flow, outcome, leg.Core.Clock.NowMs);
    }

    /// <summary>Follows one request to its final status.</summary>
    private sealed class Outcome(LegSession? leg, Action<int>? answered, Action? again) : IClientTransactionUser
    {
        public static Outcome Ignored { get; } = new(null, null, null);

        public void OnResponse(ClientTransaction transaction, SipMessage response)
        {
            if (response.StatusCode is 401 or 407 && again is not null && leg!.Credentials is { } credentials)
                leg.Call.Enter(response, challenge => Prove(credentials, challenge));
            else if (response.StatusCode >= 200)
                Tell(response.StatusCode);
        }

        public void OnTimeout(ClientTransaction transaction) => Tell(408);

        public void OnTransportError(ClientTransaction transaction)
        {
            Tell(NotSent);
            leg?.Call.Post(leg.Path.Unsent);
        }

        private void Prove(TrunkCredentials credentials, SipMessage challenge)
        {
            if (credentials.TryTake(challenge))
                again!();
            else
                answered?.Invoke(challenge.StatusCode);
        }

        private void Tell(int status)
        {
            if (answered is not null)
                leg!.Call.Post(() => answered(status));
        }
    }
}
