using System.Globalization;
using System.Text;

namespace Softswitch.Protocols.Sip.Events;

/// <summary>All dialogs of one address (RFC 4235), always the full state.</summary>
/// <param name="Entity">The URI that was subscribed to.</param>
/// <param name="Dialogs">More than <see cref="MaxDialogs"/> are left out. For none a dialog is named that is over: there are phones that know a lamp only by its dialogs.</param>
public sealed record DialogInfo(string Entity, IReadOnlyList<DialogEntry> Dialogs)
{
    public const string ContentType = "application/dialog-info+xml";

    /// <summary>Dialogs of one document at most.</summary>
    public const int MaxDialogs = 20;

    internal const int MaxUri = 200;
    internal const int MaxName = 40;

    /// <summary>The document.</summary>
    /// <param name="version">One more than that of the last (RFC 4235 4.1.1).</param>
    public byte[] Write(int version) => Encoding.UTF8.GetBytes(Text(version));

    internal string Text(int version)
    {
        var document = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<dialog-info xmlns=\"urn:ietf:params:xml:ns:dialog-info\" version=\"", 512);
        document.Append(version.ToString(CultureInfo.InvariantCulture)).Append("\" state=\"full\" entity=\"").AppendXml(Entity, MaxUri).Append("\">\r\n");
        if (Dialogs.Count == 0)
            Write(document, new DialogEntry("none", false, DialogEntryState.Terminated));
        foreach (var dialog in Dialogs.Take(MaxDialogs))
            Write(document, dialog);
        return document.Append("</dialog-info>\r\n").ToString();
    }

    private void Write(StringBuilder document, DialogEntry dialog)
    {
        document.Append("<dialog id=\"").AppendXml(dialog.Id, MaxUri).Append('"');
        if (dialog.State != DialogEntryState.Terminated)
            document.Append(dialog.IsInitiator ? " direction=\"initiator\"" : " direction=\"recipient\"");
        document.Append(">\r\n<state>").Append(StateText(dialog.State)).Append("</state>\r\n");
        if (dialog.State != DialogEntryState.Terminated)
        {
            Side(document, "local", Entity, "");
            if (dialog.Remote is { } remote)
                Side(document, "remote", remote, dialog.RemoteName);
        }

        document.Append("</dialog>\r\n");
    }

    private static void Side(StringBuilder document, string side, string uri, string name)
    {
        document.Append('<').Append(side).Append("><identity");
        if (name.Length > 0)
            document.Append(" display=\"").AppendXml(name, MaxName).Append('"');
        document.Append('>').AppendXml(uri, MaxUri).Append("</identity><target uri=\"").AppendXml(uri, MaxUri).Append("\"/></").Append(side).Append(">\r\n");
    }

    private static string StateText(DialogEntryState state) => state switch
    {
        DialogEntryState.Early => "early",
        DialogEntryState.Confirmed => "confirmed",
        _ => "terminated",
    };
}
