using System.Globalization;
using System.Text;

namespace Softswitch.Protocols.Sip.Events;

/// <summary>How many voice messages wait (RFC 3842 5.2).</summary>
/// <param name="Account">The URI of the mailbox.</param>
/// <param name="New">Not heard yet, those that are urgent included.</param>
/// <param name="Old">Heard and kept, likewise.</param>
public sealed record MessageSummary(string Account, int New = 0, int Old = 0, int UrgentNew = 0, int UrgentOld = 0)
{
    public const string ContentType = "application/simple-message-summary";

    /// <summary>The document.</summary>
    public byte[] Write()
    {
        var account = new string([.. Account.Where(letter => !char.IsControl(letter)).Take(DialogInfo.MaxUri)]);
        return Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"Messages-Waiting: {(New > 0 ? "yes" : "no")}\r\nMessage-Account: {account}\r\nVoice-Message: {New}/{Old} ({UrgentNew}/{UrgentOld})\r\n"));
    }
}
