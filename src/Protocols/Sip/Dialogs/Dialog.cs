using System.Text;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>
/// A dialog (RFC 3261 12), kept as the bytes that its requests are written from. Not safe for use by several threads at
/// a time: its session guards it.
/// </summary>
public sealed class Dialog
{
    private readonly byte[] _callId;
    private readonly byte[] _localTag;
    private readonly byte[] _remoteTag;
    private readonly byte[] _localParty;
    private readonly byte[] _remoteParty;
    private byte[] _remoteTarget;
    private RouteSet _routes;

    private Dialog(byte[] callId, byte[] localTag, byte[] remoteTag, byte[] localParty, byte[] remoteParty, byte[] target)
    {
        _callId = callId;
        _localTag = localTag;
        _remoteTag = remoteTag;
        _localParty = localParty;
        _remoteParty = remoteParty;
        _remoteTarget = target;
    }

    public DialogState State { get; private set; }

    /// <summary>Requests may go only over TLS, to a sips URI.</summary>
    public bool IsSecure { get; private init; }

    /// <summary>The CSeq number of our last request.</summary>
    public uint LocalCSeq { get; private set; }

    /// <summary>The CSeq number of the last request of the other side; null before the first.</summary>
    public uint? RemoteCSeq { get; private set; }

    public ReadOnlySpan<byte> CallId => _callId;

    public ReadOnlySpan<byte> LocalTag => _localTag;

    public ReadOnlySpan<byte> RemoteTag => _remoteTag;

    /// <summary>The URI of the other side, from its last Contact.</summary>
    public ReadOnlySpan<byte> RemoteTarget => _remoteTarget;

    /// <summary>The URI to which requests are sent: of the first proxy, or of the other side.</summary>
    public ReadOnlySpan<byte> NextHop => _routes.IsEmpty ? _remoteTarget : _routes.First;

    /// <summary>Makes the early dialog of a request we received (RFC 3261 12.1.1).</summary>
    /// <param name="localTag">The tag of our responses.</param>
    /// <param name="overTls">The request came over TLS.</param>
    public static DialogError TryCreateAsUas(
        SipMessage request, ReadOnlySpan<byte> localTag, bool overTls, out Dialog? dialog)
    {
        dialog = null;
        // A peer of RFC 2543 may have no From tag: it counts as an empty one (RFC 3261 12.1.1).
        var error = DialogPath.TryRead(request, backwards: false, out var target, out var routes);
        if (error != DialogError.None)
            return error;
        request.TryGet(HeaderName.From, out var from);
        request.TryGet(HeaderName.To, out var to);
        dialog = new Dialog(
            request.CallId.ToArray(), localTag.ToArray(), request.FromTag.ToArray(),
            request.ToTag.IsEmpty ? [.. to, .. ";tag="u8, .. localTag] : to.ToArray(), from.ToArray(), target)
        {
            _routes = routes,
            RemoteCSeq = request.CSeq.Number,
            IsSecure = overTls && request.RequestUri.StartsWith("sips:"u8),
        };
        return DialogError.None;
    }

    /// <summary>
    /// Makes the dialog of a response to our request (RFC 3261 12.1.2): early for 101 to 199, confirmed for 2xx.
    /// </summary>
    /// <param name="isSecure">The request went to a sips URI over TLS.</param>
    public static DialogError TryCreateAsUac(SipMessage response, bool isSecure, out Dialog? dialog)
    {
        dialog = null;
        if (response.ToTag.IsEmpty)
            return DialogError.NoRemoteTag;
        var error = DialogPath.TryRead(response, backwards: true, out var target, out var routes);
        if (error != DialogError.None)
            return error;
        response.TryGet(HeaderName.From, out var from);
        response.TryGet(HeaderName.To, out var to);
        dialog = new Dialog(
            response.CallId.ToArray(), response.FromTag.ToArray(), response.ToTag.ToArray(),
            from.ToArray(), to.ToArray(), target)
        {
            _routes = routes,
            LocalCSeq = response.CSeq.Number,
            IsSecure = isSecure,
            State = response.StatusCode >= 200 ? DialogState.Confirmed : DialogState.Early,
        };
        return DialogError.None;
    }

    /// <summary>Goes on where a checkpoint was taken.</summary>
    public static Dialog Restore(DialogCheckpoint checkpoint) => new(
        Encoding.Latin1.GetBytes(checkpoint.CallId), Encoding.Latin1.GetBytes(checkpoint.LocalTag),
        Encoding.Latin1.GetBytes(checkpoint.RemoteTag), Encoding.Latin1.GetBytes(checkpoint.LocalParty),
        Encoding.Latin1.GetBytes(checkpoint.RemoteParty), Encoding.Latin1.GetBytes(checkpoint.RemoteTarget))
    {
        _routes = new RouteSet(Encoding.Latin1.GetBytes(checkpoint.RouteSet)),
        LocalCSeq = checkpoint.LocalCSeq,
        RemoteCSeq = checkpoint.RemoteCSeq,
        IsSecure = checkpoint.IsSecure,
        State = checkpoint.State,
    };

    public DialogCheckpoint Checkpoint() => new(
        Encoding.Latin1.GetString(_callId), Encoding.Latin1.GetString(_localTag), Encoding.Latin1.GetString(_remoteTag),
        Encoding.Latin1.GetString(_localParty), Encoding.Latin1.GetString(_remoteParty),
        Encoding.Latin1.GetString(_remoteTarget), Encoding.Latin1.GetString(_routes.Values),
        LocalCSeq, RemoteCSeq, IsSecure, State);

    /// <summary>Our 2xx went out.</summary>
    public void Confirm()
    {
        if (State == DialogState.Early)
            State = DialogState.Confirmed;
    }

    /// <summary>
    /// A 2xx came for this dialog: the first one confirms it and sets its route set anew (RFC 3261 13.2.2.4). One without
    /// a usable Contact or route leaves target and routes as they are.
    /// </summary>
    public void Confirm(SipMessage response)
    {
        if (State != DialogState.Early)
            return;
        State = DialogState.Confirmed;
        if (DialogPath.TryRead(response, backwards: true, out var target, out var routes) != DialogError.None)
            return;
        _remoteTarget = target;
        _routes = routes;
    }

    /// <summary>BYE was sent or received, or the early dialog was refused.</summary>
    public void End() => State = DialogState.Terminated;

    /// <summary>Whether the tags and Call-ID of a received message are those of this dialog.</summary>
    public bool Matches(SipMessage message)
    {
        var (from, to) = message.IsRequest ? (_remoteTag, _localTag) : (_localTag, _remoteTag);
        return message.CallId.SequenceEqual(_callId) && message.FromTag.SequenceEqual(from) && message.ToTag.SequenceEqual(to);
    }

    /// <summary>Checks a request that was received and takes note of its CSeq.</summary>
    public DialogVerdict Receive(SipMessage request)
    {
        if (State == DialogState.Terminated || !Matches(request))
            return DialogVerdict.NoSuchDialog;
        // ACK and CANCEL have the number of their INVITE, which later requests may have passed.
        if (request.Method is SipMethod.Ack or SipMethod.Cancel)
            return DialogVerdict.Accepted;
        if (request.CSeq.Number < RemoteCSeq)
            return DialogVerdict.OutOfOrder;
        RemoteCSeq = request.CSeq.Number;
        return DialogVerdict.Accepted;
    }

    /// <summary>
    /// Takes the Contact of a target refresh: an INVITE or UPDATE that was accepted, or a 2xx to ours
    /// (RFC 3261 12.2, RFC 3311 5). A Contact that is missing or unusable changes nothing.
    /// </summary>
    public void RefreshTarget(SipMessage message)
    {
        if (message.Method is not (SipMethod.Invite or SipMethod.Update or SipMethod.Subscribe or SipMethod.Notify or SipMethod.Refer))
            return;
        if (message.IsRequest || message.StatusCode is >= 200 and < 300)
            _remoteTarget = DialogPath.ReadContact(message) ?? _remoteTarget;
    }

    /// <summary>The CSeq number for our next request other than ACK and CANCEL.</summary>
    public uint NextCSeq() => ++LocalCSeq;

    /// <summary>Writes request line, Via, Max-Forwards, Route, From, To, Call-ID and CSeq (RFC 3261 12.2.1.1); the caller adds the rest and ends it.</summary>
    /// <param name="cseq">From <see cref="NextCSeq"/>, or the one of the INVITE for its ACK.</param>
    /// <param name="via">The value of our Via, with the branch.</param>
    /// <param name="contact">What the remote target, a GRUU of our domain, is registered as; empty to send to the target itself.</param>
    public void WriteRequest(
        ref SipWriter writer, SipMethod method, uint cseq, scoped ReadOnlySpan<byte> via, scoped ReadOnlySpan<byte> contact = default)
    {
        var target = contact.IsEmpty ? _remoteTarget : contact;
        writer.RequestLine(method, _routes.RequestUri(target));
        writer.Header(HeaderName.Via, via);
        writer.Header(HeaderName.MaxForwards, 70);
        _routes.WriteRoute(ref writer, target);
        writer.Header(HeaderName.From, _localParty);
        writer.Header(HeaderName.To, _remoteParty);
        writer.Header(HeaderName.CallId, _callId);
        writer.CSeq(cseq, method);
    }
}
