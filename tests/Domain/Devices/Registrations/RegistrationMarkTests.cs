using Softswitch.Domain.Devices.Registrations;
using static Softswitch.Domain.Tests.Devices.Registrations.RegistrationFixture;

namespace Softswitch.Domain.Tests.Devices.Registrations;

/// <summary>How long a registration is the same (RFC 5627 5.1).</summary>
public sealed class RegistrationMarkTests
{
    [Fact]
    public void Device_that_names_itself_is_registered_since_its_call_id_over_all_its_flows()
    {
        var first = Registered(Outbound(Desk, 1));
        var both = Accept(first, Request(2, Outbound(Desk, 1), Outbound(Mobile, 2)), Start + Seconds(100));
        var left = Accept(both, Request(3, Outbound(Desk, 1, 0)), Start + Seconds(200));

        Assert.All(both, binding => Assert.Equal(Start, binding.RegisteredAt));
        Assert.Equal(RegistrationMark.Of(first[0]), RegistrationMark.Of(Assert.Single(left)));
    }

    [Theory]
    [InlineData("call-1", false, true)]
    [InlineData("call-2", false, false)]
    [InlineData("call-1", true, false)]
    public void Registration_is_another_after_its_end_or_with_another_call_id(string callId, bool ends, bool isSame)
    {
        var first = Registered(Outbound(Desk, 1));
        var between = ends ? Accept(first, Request(2, Outbound(Desk, 1, 0)), Start + Seconds(5)) : first;

        var next = Accept(between, Request(3, Outbound(Desk, 1)) with { SipCallId = callId }, Start + Seconds(10));

        Assert.Equal(isSame, RegistrationMark.Of(first[0]) == RegistrationMark.Of(next[0]));
    }

    [Fact]
    public void Call_id_that_was_used_before_brings_no_registration_back()
    {
        var first = Registered(Outbound(Desk, 1));
        var second = Accept(first, Request(1, Outbound(Desk, 1)) with { SipCallId = "call-2" }, Start + Seconds(5));

        var third = Accept(second, Request(9, Outbound(Desk, 1)), Start + Seconds(10));

        Assert.NotEqual(RegistrationMark.Of(first[0]), RegistrationMark.Of(third[0]));
    }
}
