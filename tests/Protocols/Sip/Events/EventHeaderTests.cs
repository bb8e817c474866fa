using System.Text;
using Softswitch.Protocols.Sip.Events;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Events;

public sealed class EventHeaderTests
{
    [Theory]
    [InlineData("dialog", EventPackage.Dialog, "")]
    [InlineData("dialog;id=47", EventPackage.Dialog, "47")]
    [InlineData(" dialog ; sla ; id=a.b", EventPackage.Dialog, "a.b")]
    [InlineData("message-summary", EventPackage.MessageSummary, "")]
    [InlineData("presence", EventPackage.Unknown, "")]
    [InlineData("Dialog", EventPackage.Unknown, "")]
    [InlineData("dialog.winfo", EventPackage.Unknown, "")]
    public void Event_is_read_as_written(string text, EventPackage package, string id)
    {
        Assert.True(EventHeader.TryParse(Encoding.ASCII.GetBytes(text), out var value));
        Assert.Equal(new EventHeader(package, id), value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(";id=1")]
    [InlineData("dialog;")]
    [InlineData("dialog;id=\"a b\"")]
    [InlineData("dialog;id=1234567890123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("two words")]
    public void Event_that_is_none_is_refused(string text) => Assert.False(EventHeader.TryParse(Encoding.ASCII.GetBytes(text), out _));

    [Theory]
    [InlineData("Event: dialog;id=47\r\n", EventPackage.Dialog, "47")]
    [InlineData("Event: message-summary\r\n", EventPackage.MessageSummary, "")]
    public void Event_is_written_as_read(string expected, EventPackage package, string id)
    {
        var writer = new SipWriter(new byte[200]);
        new EventHeader(package, id).Write(ref writer);
        Assert.Equal(expected, Encoding.ASCII.GetString(writer.Written));
    }

    [Theory]
    [InlineData("active;expires=599", true, 599u, EndReason.None, 0u)]
    [InlineData("terminated", false, 0u, EndReason.None, 0u)]
    [InlineData("terminated;reason=timeout", false, 0u, EndReason.Timeout, 0u)]
    [InlineData("terminated;reason=probation;retry-after=10", false, 0u, EndReason.Probation, 10u)]
    [InlineData("terminated;reason=noresource", false, 0u, EndReason.NoResource, 0u)]
    [InlineData("terminated;reason=deactivated", false, 0u, EndReason.Deactivated, 0u)]
    [InlineData("terminated;reason=rejected", false, 0u, EndReason.Rejected, 0u)]
    [InlineData("terminated;reason=giveup", false, 0u, EndReason.GiveUp, 0u)]
    public void Status_is_written_and_read_alike(string text, bool isActive, uint expires, EndReason reason, uint retryAfter)
    {
        var status = new SubscriptionStatus(isActive, expires, reason, retryAfter);
        var writer = new SipWriter(new byte[200]);
        status.Write(ref writer);
        Assert.Equal($"Subscription-State: {text}\r\n", Encoding.ASCII.GetString(writer.Written));
        Assert.True(SubscriptionStatus.TryParse(Encoding.ASCII.GetBytes(text), out var read));
        Assert.Equal(status, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("dormant")]
    [InlineData("active;expires")]
    [InlineData("active;;")]
    public void Status_that_is_none_is_never_read_as_one_with_a_time(string text) =>
        Assert.False(SubscriptionStatus.TryParse(Encoding.ASCII.GetBytes(text), out var read) && read.ExpiresSeconds > 0);
}
