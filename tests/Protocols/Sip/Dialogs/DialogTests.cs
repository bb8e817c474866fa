using System.Text;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Dialogs;

public sealed class DialogTests
{
    private const string Proxies = "Record-Route: <sip:p1.example.com;lr>\r\nRecord-Route: <sip:p2.example.com;lr>, <sip:p3.example.com;lr>\r\n";

    [Fact]
    public void Uas_dialog_takes_the_route_in_order_and_writes_requests_towards_the_caller()
    {
        var dialog = AsUas(Invite(Proxies));
        Assert.Equal(DialogState.Early, dialog.State);
        dialog.Confirm();
        Assert.Equal(DialogState.Confirmed, dialog.State);
        Assert.Equal(
            "BYE sip:a@192.0.2.1:5060 SIP/2.0\r\nVia: SIP/2.0/UDP us;branch=z9hG4bK1\r\nMax-Forwards: 70\r\n"
            + "Route: <sip:p1.example.com;lr>,<sip:p2.example.com;lr>,<sip:p3.example.com;lr>\r\n"
            + "From: <sip:b@example.com>;tag=b1\r\nTo: \"A\" <sip:a@example.com>;tag=a1\r\nCall-ID: c1\r\nCSeq: 1 BYE\r\n",
            WriteBye(dialog));
        Assert.Equal("sip:p1.example.com;lr", Text(dialog.NextHop));
    }

    [Fact]
    public void Uac_dialog_takes_the_route_backwards_and_writes_requests_towards_the_callee()
    {
        var dialog = AsUac(Success(Proxies));
        Assert.Equal(DialogState.Confirmed, dialog.State);
        Assert.Equal(
            "BYE sip:b@192.0.2.2 SIP/2.0\r\nVia: SIP/2.0/UDP us;branch=z9hG4bK1\r\nMax-Forwards: 70\r\n"
            + "Route: <sip:p3.example.com;lr>,<sip:p2.example.com;lr>,<sip:p1.example.com;lr>\r\n"
            + "From: <sip:a@example.com>;tag=a1\r\nTo: <sip:b@example.com>;tag=b1\r\nCall-ID: c1\r\nCSeq: 8 BYE\r\n",
            WriteBye(dialog));
    }

    [Fact]
    public void Dialog_without_proxies_goes_straight_to_the_other_side()
    {
        var dialog = AsUac(Success());
        Assert.DoesNotContain("Route:", WriteBye(dialog), StringComparison.Ordinal);
        Assert.Equal("sip:b@192.0.2.2", Text(dialog.NextHop));
    }

    [Theory]
    [InlineData("<sip:old.example.com>", "<sip:b@192.0.2.2>")]
    [InlineData("<sip:p2.example.com;lr>, <sip:old.example.com>", "<sip:p2.example.com;lr>,<sip:b@192.0.2.2>")]
    public void Strict_proxy_gets_itself_in_the_request_uri_and_the_target_last(string recordRoute, string route)
    {
        var dialog = AsUac(Success($"Record-Route: {recordRoute}\r\n"));
        var bye = WriteBye(dialog);
        Assert.StartsWith("BYE sip:old.example.com SIP/2.0\r\n", bye, StringComparison.Ordinal);
        Assert.Contains($"\r\nRoute: {route}\r\n", bye, StringComparison.Ordinal);
        Assert.Equal("sip:old.example.com", Text(dialog.NextHop));
    }

    [Fact]
    public void Provisional_response_makes_an_early_dialog_which_the_2xx_confirms_with_its_own_route()
    {
        var dialog = AsUac(Success(Proxies).Replace("200 OK", "180 Ringing", StringComparison.Ordinal));
        Assert.Equal(DialogState.Early, dialog.State);
        dialog.Confirm(Parse(Success("Record-Route: <sip:p9.example.com;lr>\r\n").Replace("b@192.0.2.2", "b@192.0.2.9", StringComparison.Ordinal)));
        Assert.Equal(DialogState.Confirmed, dialog.State);
        Assert.Equal("sip:p9.example.com;lr", Text(dialog.NextHop));
        Assert.Equal("sip:b@192.0.2.9", Text(dialog.RemoteTarget));
    }

    [Fact]
    public void Later_2xx_leaves_the_route_of_a_confirmed_dialog_alone()
    {
        var dialog = AsUac(Success(Proxies));
        dialog.Confirm(Parse(Success()));
        Assert.Equal("sip:p3.example.com;lr", Text(dialog.NextHop));
    }

    [Theory]
    [InlineData("INVITE", 8, "b1", "a1", "c1", DialogVerdict.Accepted)]
    [InlineData("BYE", 7, "b1", "a1", "c1", DialogVerdict.Accepted)]
    [InlineData("INFO", 6, "b1", "a1", "c1", DialogVerdict.OutOfOrder)]
    [InlineData("ACK", 6, "b1", "a1", "c1", DialogVerdict.Accepted)]
    [InlineData("BYE", 8, "b2", "a1", "c1", DialogVerdict.NoSuchDialog)]
    [InlineData("BYE", 8, "b1", "a2", "c1", DialogVerdict.NoSuchDialog)]
    [InlineData("BYE", 8, "b1", "a1", "c2", DialogVerdict.NoSuchDialog)]
    public void Request_is_checked_by_tags_and_number(
        string method, int cseq, string toTag, string fromTag, string callId, DialogVerdict expected)
    {
        var dialog = AsUas(Invite());
        Assert.Equal(expected, dialog.Receive(Parse(InDialog(method, cseq, toTag, fromTag, callId))));
        Assert.Equal(expected == DialogVerdict.Accepted && method != "ACK" ? (uint)cseq : 7u, dialog.RemoteCSeq);
    }

    [Fact]
    public void Request_after_the_end_belongs_to_no_dialog()
    {
        var dialog = AsUas(Invite());
        dialog.End();
        dialog.Confirm();
        Assert.Equal(DialogVerdict.NoSuchDialog, dialog.Receive(Parse(InDialog("BYE", 8))));
    }

    [Theory]
    [InlineData("INVITE", "<sip:a@192.0.2.77>", "sip:a@192.0.2.77")]
    [InlineData("UPDATE", "<sip:a@192.0.2.77>", "sip:a@192.0.2.77")]
    [InlineData("INFO", "<sip:a@192.0.2.77>", "sip:a@192.0.2.1:5060")]
    [InlineData("UPDATE", "<tel:+31880000101>", "sip:a@192.0.2.1:5060")]
    public void Target_is_refreshed_by_the_methods_that_do(string method, string contact, string expected)
    {
        var dialog = AsUas(Invite());
        dialog.RefreshTarget(Parse(InDialog(method, 8, contact: contact)));
        Assert.Equal(expected, Text(dialog.RemoteTarget));
    }

    [Theory]
    [InlineData("Contact: <sip:a@192.0.2.1:5060>\r\n", "", DialogError.NoContact)]
    [InlineData("Contact: <sip:a@192.0.2.1:5060>\r\n", "Contact: <tel:+31>\r\n", DialogError.NoContact)]
    [InlineData("\r\nContact:", "\r\nRecord-Route: x\r\nContact:", DialogError.BadRoute)]
    public void Request_that_makes_no_dialog_says_why(string part, string replacement, DialogError expected)
    {
        var request = Parse(Invite().Replace(part, replacement, StringComparison.Ordinal));
        Assert.Equal(expected, Dialog.TryCreateAsUas(request, "b1"u8, overTls: false, out var dialog));
        Assert.Null(dialog);
    }

    [Theory]
    [InlineData(32, 10, DialogError.None)]
    [InlineData(33, 10, DialogError.TooManyRoutes)]
    [InlineData(30, 200, DialogError.TooManyRoutes)]
    public void Route_is_kept_up_to_a_limit(int proxies, int nameLength, DialogError expected)
    {
        var name = new string('p', nameLength);
        var text = string.Concat(Enumerable.Repeat($"Record-Route: <sip:{name};lr>\r\n", proxies));
        Assert.Equal(expected, Dialog.TryCreateAsUas(Parse(Invite(text)), "b1"u8, overTls: false, out _));
        Assert.Equal(expected, Dialog.TryCreateAsUac(Parse(Success(text)), isSecure: false, out _));
    }

    [Fact]
    public void Response_without_tag_makes_no_dialog() =>
        Assert.Equal(DialogError.NoRemoteTag, Dialog.TryCreateAsUac(
            Parse(Success().Replace(";tag=b1", "", StringComparison.Ordinal)), isSecure: false, out _));

    [Fact]
    public void Caller_without_tag_is_taken_as_one_with_an_empty_tag()
    {
        var dialog = AsUas(Invite().Replace(";tag=a1", "", StringComparison.Ordinal));
        Assert.Equal(DialogVerdict.Accepted, dialog.Receive(Parse(
            InDialog("BYE", 8).Replace(";tag=a1", "", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("sips:", true, true)]
    [InlineData("sips:", false, false)]
    [InlineData("sip:", true, false)]
    public void Dialog_is_secure_when_a_sips_request_came_over_tls(string scheme, bool overTls, bool expected)
    {
        var request = Parse(Invite().Replace("INVITE sip:", "INVITE " + scheme, StringComparison.Ordinal));
        Dialog.TryCreateAsUas(request, "b1"u8, overTls, out var dialog);
        Assert.Equal(expected, dialog!.IsSecure);
    }

    [Fact]
    public void Restored_dialog_goes_on_where_the_checkpoint_was_taken()
    {
        var dialog = AsUas(Invite(Proxies).Replace("\"A\"", "\"J\u00fcrgen\"", StringComparison.Ordinal));
        dialog.Confirm();
        dialog.NextCSeq();
        var checkpoint = dialog.Checkpoint();
        var restored = Dialog.Restore(checkpoint);
        Assert.Equal(checkpoint, restored.Checkpoint());
        Assert.Equal(WriteBye(dialog), WriteBye(restored));
        Assert.Equal(DialogVerdict.OutOfOrder, restored.Receive(Parse(InDialog("BYE", 6))));
    }

    private static Dialog AsUas(string request)
    {
        Assert.Equal(DialogError.None, Dialog.TryCreateAsUas(Parse(request), "b1"u8, overTls: false, out var dialog));
        return dialog!;
    }

    private static Dialog AsUac(string response)
    {
        Assert.Equal(DialogError.None, Dialog.TryCreateAsUac(Parse(response), isSecure: false, out var dialog));
        return dialog!;
    }

    private static string WriteBye(Dialog dialog)
    {
        var writer = new SipWriter(new byte[4_096]);
        dialog.WriteRequest(ref writer, SipMethod.Bye, dialog.NextCSeq(), "SIP/2.0/UDP us;branch=z9hG4bK1"u8);
        Assert.False(writer.Overflowed);
        return Text(writer.Written);
    }

    private static string Invite(string more = "") =>
        "INVITE sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKa\r\nMax-Forwards: 70\r\n"
        + "From: \"A\" <sip:a@example.com>;tag=a1\r\nTo: <sip:b@example.com>\r\nCall-ID: c1\r\nCSeq: 7 INVITE\r\n"
        + more + "Contact: <sip:a@192.0.2.1:5060>\r\nContent-Length: 0\r\n\r\n";

    private static string Success(string more = "") =>
        "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP us;branch=z9hG4bKa\r\n"
        + "From: <sip:a@example.com>;tag=a1\r\nTo: <sip:b@example.com>;tag=b1\r\nCall-ID: c1\r\nCSeq: 7 INVITE\r\n"
        + more + "Contact: \"B\" <sip:b@192.0.2.2>;expires=60\r\nContent-Length: 0\r\n\r\n";

    private static string InDialog(
        string method, int cseq, string toTag = "b1", string fromTag = "a1", string callId = "c1", string contact = "<sip:a@192.0.2.1>") =>
        $"{method} sip:b@us SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKb\r\nMax-Forwards: 70\r\n"
        + $"From: \"A\" <sip:a@example.com>;tag={fromTag}\r\nTo: <sip:b@example.com>;tag={toTag}\r\nCall-ID: {callId}\r\n"
        + $"CSeq: {cseq} {method}\r\nContact: {contact}\r\nContent-Length: 0\r\n\r\n";

    private static SipMessage Parse(string text)
    {
        var message = new SipMessage();
        Assert.Equal(SipParseError.None, SipParser.Parse(Encoding.Latin1.GetBytes(text), message, SipLimits.Default).Error);
        return message;
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
