using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Softswitch.Protocols.Sip.Events;

namespace Softswitch.Protocols.Tests.Sip.Events;

public sealed class EventDocumentTests
{
    private static readonly XNamespace Dialogs = "urn:ietf:params:xml:ns:dialog-info";
    private static readonly XNamespace Lists = "urn:ietf:params:xml:ns:rlmi";

    [Fact]
    public void Dialog_that_rings_says_so_with_both_sides()
    {
        var info = new DialogInfo("sip:102@acme.test", [new DialogEntry("c1", false, DialogEntryState.Early, "sip:101@acme.test", "Alice \"A\" <&>")]);

        var root = XDocument.Parse(Encoding.UTF8.GetString(info.Write(7))).Root!;

        Assert.Equal(("7", "full", "sip:102@acme.test"), ((string)root.Attribute("version")!, (string)root.Attribute("state")!, (string)root.Attribute("entity")!));
        var dialog = Assert.Single(root.Elements(Dialogs + "dialog"));
        Assert.Equal(("c1", "recipient", "early"), ((string)dialog.Attribute("id")!, (string)dialog.Attribute("direction")!, (string)dialog.Element(Dialogs + "state")!));
        var remote = dialog.Element(Dialogs + "remote")!;
        Assert.Equal("Alice \"A\" <&>", (string)remote.Element(Dialogs + "identity")!.Attribute("display")!);
        Assert.Equal("sip:101@acme.test", (string)remote.Element(Dialogs + "target")!.Attribute("uri")!);
        Assert.Equal("sip:102@acme.test", (string)dialog.Element(Dialogs + "local")!.Element(Dialogs + "identity")!);
    }

    [Fact]
    public void Dialog_without_the_right_to_its_other_side_has_none()
    {
        var root = XDocument.Parse(new DialogInfo("sip:102@a", [new DialogEntry("c1", true, DialogEntryState.Confirmed)]).Text(0)).Root!;

        Assert.Null(root.Element(Dialogs + "dialog")!.Element(Dialogs + "remote"));
        Assert.Equal("initiator", (string)root.Element(Dialogs + "dialog")!.Attribute("direction")!);
    }

    [Fact]
    public void Nobody_talking_is_told_as_a_dialog_that_is_over()
    {
        var root = XDocument.Parse(new DialogInfo("sip:102@a", []).Text(0)).Root!;

        Assert.Equal("terminated", (string)Assert.Single(root.Elements(Dialogs + "dialog")).Element(Dialogs + "state")!);
    }

    [Fact]
    public void Document_has_no_more_dialogs_than_may_be()
    {
        var many = Enumerable.Range(0, 1000).Select(i => new DialogEntry($"c{i}", false, DialogEntryState.Early)).ToList();

        Assert.Equal(DialogInfo.MaxDialogs, XDocument.Parse(new DialogInfo("sip:102@a", many).Text(0)).Root!.Elements().Count());
    }

    [Theory]
    [InlineData(0, 0, "no")]
    [InlineData(0, 5, "no")]
    [InlineData(2, 5, "yes")]
    public void Summary_says_whether_messages_wait(int fresh, int old, string waiting) =>
        Assert.Equal(
            $"Messages-Waiting: {waiting}\r\nMessage-Account: sip:101@acme.test\r\nVoice-Message: {fresh}/{old} (0/0)\r\n",
            Encoding.UTF8.GetString(new MessageSummary("sip:101@acme.test", fresh, old).Write()));

    [Fact]
    public void List_names_every_part_that_follows()
    {
        var text = Encoding.UTF8.GetString(new ResourceList("sip:lamps@a", [new DialogInfo("sip:102@a", []), new DialogInfo("sip:103@a", [])]).Write(3));

        var parts = Parts(text);
        var list = XDocument.Parse(parts[0].Body).Root!;
        Assert.Equal(("3", "true", "sip:lamps@a"), ((string)list.Attribute("version")!, (string)list.Attribute("fullState")!, (string)list.Attribute("uri")!));
        Assert.Contains($"start=\"<{parts[0].Id}>\"", ResourceList.ContentType, StringComparison.Ordinal);
        var resources = list.Elements(Lists + "resource").ToList();
        Assert.Equal("sip:102@a sip:103@a", string.Join(' ', resources.Select(each => (string)each.Attribute("uri")!)));
        Assert.Equal(
            string.Join(' ', parts.Skip(1).Select(part => part.Id)),
            string.Join(' ', resources.Select(each => (string)each.Element(Lists + "instance")!.Attribute("cid")!)));
        Assert.Equal("sip:103@a", (string)XDocument.Parse(parts[2].Body).Root!.Attribute("entity")!);
    }

    [Fact]
    public void Longest_list_fits_a_datagram()
    {
        var name = new string('&', 500);
        var lamp = new DialogInfo("sip:12345@a-rather-long-name.of-some-tenant.example", [new DialogEntry(new string('c', 32), true, DialogEntryState.Early, "sip:+31201234567@example", name)]);

        Assert.InRange(new ResourceList("sip:lamps@a", [.. Enumerable.Repeat(lamp, 500)]).Write(1).Length, 1, 62_000);
    }

    [Fact]
    public void Any_text_makes_documents_that_can_be_read() => Prop
        .ForAll<string?, string?>((name, uri) =>
        {
            var info = new DialogInfo(uri ?? "", [new DialogEntry(name ?? "", false, DialogEntryState.Early, uri, name ?? "")]);
            var read = XDocument.Parse(Encoding.UTF8.GetString(info.Write(0))).Root!;
            var list = new ResourceList(uri ?? "", [info]);
            return read.Elements().Count() == 1 && Parts(Encoding.UTF8.GetString(list.Write(0))).Count == 2;
        })
        .QuickCheckThrowOnFailure();

    private static List<(string Id, string Body)> Parts(string text)
    {
        const string Mark = "boundary=\"";
        var start = ResourceList.ContentType.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length;
        var parts = text.Split("\r\n--" + ResourceList.ContentType[start..^1], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("--\r\n", parts[^1]);
        return [.. parts[..^1].Select(part =>
        {
            var end = part.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            var id = part.Split("Content-ID: <", 2)[1].Split('>')[0];
            return (id, part[(end + 4)..].Trim());
        })];
    }
}
