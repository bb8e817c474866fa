using Softswitch.Protocols.Sip.Messages;
using Softswitch.Support.Memory;

namespace Softswitch.Protocols.Tests.Sip.Messages;

/// <summary>The packet path allocates nothing once it is warm.</summary>
public sealed class AllocationTests
{
    private readonly SipMessage _message = new();
    private readonly SipMessage _copy = new();
    private readonly byte[] _buffer = new byte[4096];

    [Fact]
    public void Parse_and_answer_allocate_nothing() => AssertNoAllocation(() =>
    {
        SipParser.Parse(Samples.Invite, _message, SipLimits.Default);
        var writer = new SipWriter(_buffer);
        SipResponses.Write(ref writer, _message, 200, default, "tag"u8, new SipSource("192.0.2.1"u8, 5060));
        writer.Header(HeaderName.Contact, "<sip:pbx.example.com>"u8);
        writer.End("application/sdp"u8, _message.Body);
    });

    [Fact]
    public void Typed_views_and_copies_allocate_nothing() => AssertNoAllocation(() =>
    {
        SipParser.Parse(Samples.Invite, _message, SipLimits.Default);
        _copy.CopyFrom(_message);
        _copy.TryGetTopVia(out _);
        _copy.TryGetAddress(HeaderName.Contact, out var contact);
        contact.TryGetUri(out var uri);
        uri.Matches(uri);
        _copy.HasToken(HeaderName.Supported, "timer"u8);
        foreach (var value in _copy.Values(HeaderName.Allow))
        {
            SipMethods.Parse(value);
        }
    });

    [Fact]
    public void Folded_message_allocates_nothing()
    {
        var folded = TortureMessage.Load("wsinv");
        AssertNoAllocation(() => SipParser.Parse(folded, _message, SipLimits.Default));
    }

    private static void AssertNoAllocation(Action action)
    {
        for (var i = 0; i < 100; i++)
        {
            action();
        }

        Assert.Equal(0, Allocated.InEveryRound(100, action));
    }
}
