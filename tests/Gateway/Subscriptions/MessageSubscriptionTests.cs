using Softswitch.Domain.Lamps;
using Softswitch.Gateway.Tests.Sessions;
using static Softswitch.Gateway.Tests.Subscriptions.SubscriptionBench;

namespace Softswitch.Gateway.Tests.Subscriptions;

/// <summary>Subscriptions to messages that wait (RFC 3842).</summary>
public sealed class MessageSubscriptionTests
{
    private readonly SubscriptionBench _bench = new();

    [Fact]
    public void Messages_are_none_until_somebody_counts_them()
    {
        _bench.Subscribe("alice", "Event: message-summary\r\nExpires: 600\r\nAccept: application/simple-message-summary\r\n");
        var first = Assert.Single(_bench.Confirm());
        Assert.Equal("application/simple-message-summary", SipText.Header(first, "Content-Type"));
        Assert.StartsWith("Messages-Waiting: no\r\nMessage-Account: sip:alice@acme.test\r\n", Body(first), StringComparison.Ordinal);
        _bench.Pass(1);

        _bench.Lamps["101"].Become(new LampPicture(Messages: new LampMessages(2, 1)));

        Assert.Contains("Messages-Waiting: yes\r\n", Body(Assert.Single(_bench.Confirm())), StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_of_another_are_none()
    {
        _bench.Lamps["103"].Become(new LampPicture(Messages: new LampMessages(2, 1)));

        _bench.Subscribe("103", "Event: message-summary\r\n");

        Assert.Contains("Messages-Waiting: no\r\n", Body(Assert.Single(_bench.Notifies())), StringComparison.Ordinal);
    }
}
