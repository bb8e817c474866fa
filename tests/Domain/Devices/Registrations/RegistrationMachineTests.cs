using Softswitch.Domain.Devices.Registrations;
using static Softswitch.Domain.Tests.Devices.Registrations.RegistrationFixture;

namespace Softswitch.Domain.Tests.Devices.Registrations;

/// <summary>REGISTER by the clauses of RFC 3261 10.3 and RFC 5626 6.</summary>
public sealed class RegistrationMachineTests
{
    [Fact]
    public void New_contact_is_bound_for_the_time_it_asks()
    {
        var outcome = Apply([], Request(1, Contact(Desk, 600)));

        var binding = Assert.Single(outcome.Bindings);
        Assert.Equal((Desk, Start, Start + Seconds(600)), (binding.Contact, binding.RegisteredAt, binding.ExpiresAt));
        Assert.Equal([binding], outcome.Saved.AsEnumerable());
        Assert.False(outcome.OnlyRefreshed);
    }

    [Theory]
    [InlineData(null, 3600)]
    [InlineData(60, 60)]
    [InlineData(7200, 7200)]
    [InlineData(86400, 7200)]
    public void Expiry_is_brought_into_bounds(int? asked, int given) =>
        Assert.Equal(Start + Seconds(given), Assert.Single(Registered(Contact(Desk, asked))).ExpiresAt);

    [Theory]
    [InlineData(1, RegistrationVerdict.IntervalTooBrief)]
    [InlineData(59, RegistrationVerdict.IntervalTooBrief)]
    [InlineData(0, RegistrationVerdict.Accepted)]
    [InlineData(-5, RegistrationVerdict.Accepted)]
    public void Brief_expiry_is_refused_unless_it_removes(int asked, RegistrationVerdict verdict) =>
        Assert.Equal(verdict, Apply([], Request(1, Contact(Desk, asked))).Verdict);

    [Fact]
    public void Expiry_of_zero_removes_one_contact()
    {
        var outcome = Apply(Registered(Contact(Desk), Contact(Mobile)), Request(2, Contact(Desk, 0)));

        Assert.Equal(Mobile, Assert.Single(outcome.Bindings).Contact);
        Assert.Equal([Desk], outcome.Removed.AsEnumerable(), StringComparer.Ordinal);
        Assert.Empty(outcome.Saved);
        Assert.False(outcome.OnlyRefreshed);
    }

    [Fact]
    public void Removal_of_what_is_not_there_is_accepted_and_changes_nothing()
    {
        var before = Registered(Contact(Desk));
        var outcome = Apply(before, Request(2, Contact(Mobile, 0)));

        Assert.Equal(before.AsEnumerable(), outcome.Bindings.AsEnumerable());
        Assert.Empty(outcome.Saved);
        Assert.Empty(outcome.Removed);
    }

    [Fact]
    public void Wildcard_removes_everything_whoever_registered_it()
    {
        var before = Accept(Registered(Contact(Desk)), Request(7, Contact(Mobile)) with { SipCallId = "call-2" });
        var outcome = Apply(before, RemoveAll(2));

        Assert.Empty(outcome.Bindings);
        Assert.Equal([Desk, Mobile], outcome.Removed.AsEnumerable(), StringComparer.Ordinal);
    }

    [Fact]
    public void Request_without_contacts_only_asks()
    {
        var before = Registered(Contact(Desk));
        var outcome = Apply(before, Request(2));

        Assert.Equal(before.AsEnumerable(), outcome.Bindings.AsEnumerable());
        Assert.Empty(outcome.Saved);
        Assert.Empty(outcome.Removed);
        Assert.True(outcome.OnlyRefreshed);
    }

    [Theory]
    [InlineData("call-1", 4u, RegistrationVerdict.OutOfOrder)]
    [InlineData("call-1", 5u, RegistrationVerdict.Accepted)]
    [InlineData("call-1", 6u, RegistrationVerdict.Accepted)]
    [InlineData("call-2", 1u, RegistrationVerdict.Accepted)]
    public void Request_of_the_same_dialog_must_not_be_older(string callId, uint cseq, RegistrationVerdict verdict)
    {
        var before = Accept([], Request(5, Contact(Desk)));

        Assert.Equal(verdict, Apply(before, Request(cseq, Contact(Desk)) with { SipCallId = callId }).Verdict);
        Assert.Equal(verdict, Apply(before, Request(cseq, Contact(Desk, 0)) with { SipCallId = callId }).Verdict);
        Assert.Equal(verdict, Apply(before, RemoveAll(cseq) with { SipCallId = callId }).Verdict);
    }

    [Fact]
    public void Order_does_not_matter_once_the_binding_has_expired()
    {
        var before = Accept([], Request(5, Contact(Desk, 60)));
        Assert.Equal(RegistrationVerdict.Accepted, Apply(before, Request(1, Contact(Desk)), Start + Seconds(60)).Verdict);
    }

    [Fact]
    public void Refused_request_changes_nothing_even_if_its_first_contact_was_fine()
    {
        var before = Registered(Contact(Desk));
        var outcome = Apply(before, Request(2, Contact(Mobile), Contact(Desk, 5)));

        Assert.Equal(RegistrationVerdict.IntervalTooBrief, outcome.Verdict);
        Assert.Equal(before.AsEnumerable(), outcome.Bindings.AsEnumerable());
        Assert.Empty(outcome.Saved);
        Assert.Empty(outcome.Removed);
    }

    [Fact]
    public void Contacts_beyond_the_limit_are_refused()
    {
        var full = Registered(Contact("sip:a@h"), Contact("sip:b@h"), Contact("sip:c@h"));

        Assert.Equal(RegistrationVerdict.TooManyContacts, Apply(full, Request(2, Contact("sip:d@h"))).Verdict);
        Assert.Equal(RegistrationVerdict.Accepted, Apply(full, Request(2, Contact("sip:a@h", 0), Contact("sip:d@h"))).Verdict);
        Assert.Equal(RegistrationVerdict.Accepted, Apply(full, Request(2, Contact("sip:a@h"))).Verdict);
    }

    [Fact]
    public void Contacts_above_a_lowered_limit_can_be_refreshed_and_removed()
    {
        var full = Registered(Contact("sip:a@h"), Contact("sip:b@h"), Contact("sip:c@h"));
        var lowered = Limits with { MaxContacts = 1 };

        Assert.Equal(RegistrationVerdict.Accepted, RegistrationMachine.Apply(full, Request(2, Contact("sip:a@h")), Start, lowered).Verdict);
        Assert.Equal(2, RegistrationMachine.Apply(full, Request(2, Contact("sip:a@h", 0)), Start, lowered).Bindings.Length);
    }

    [Fact]
    public void Instance_that_changes_its_contact_stays_one_binding()
    {
        var before = Registered(Outbound(Desk, 1));
        var outcome = Apply(before, Request(2, Outbound(Mobile, 1)), Start + Seconds(100));

        var binding = Assert.Single(outcome.Bindings);
        Assert.Equal((Mobile, Start), (binding.Contact, binding.RegisteredAt));
        Assert.Equal([binding], outcome.Saved.AsEnumerable());
        Assert.Empty(outcome.Removed);
        Assert.False(outcome.OnlyRefreshed);
    }

    [Fact]
    public void Instance_with_two_flows_has_two_bindings() =>
        Assert.Equal(2, Registered(Outbound(Desk, 1), Outbound(Desk, 2)).Length);

    [Fact]
    public void Device_that_begins_to_name_its_instance_replaces_its_binding()
    {
        var outcome = Apply(Registered(Contact(Desk)), Request(2, Outbound(Desk, 0)));

        Assert.Equal(Instance, Assert.Single(outcome.Bindings).InstanceId);
        Assert.Equal([Desk], outcome.Removed.AsEnumerable(), StringComparer.Ordinal);
    }

    [Fact]
    public void Device_known_by_contact_and_by_instance_becomes_one()
    {
        var before = Registered(Contact(Desk), Outbound(Mobile, 0));
        var outcome = Apply(before, Request(2, Outbound(Desk, 0)));

        Assert.Equal((Desk, Instance), (Assert.Single(outcome.Bindings).Contact, outcome.Bindings[0].InstanceId));
        Assert.Equal([Desk], outcome.Removed.AsEnumerable(), StringComparer.Ordinal);
    }

    [Fact]
    public void Contact_bound_and_removed_in_one_request_is_not_saved()
    {
        var outcome = Apply([], Request(1, Contact(Desk), Contact(Desk, 0)));

        Assert.Empty(outcome.Bindings);
        Assert.Empty(outcome.Saved);
    }

    [Fact]
    public void Contact_named_twice_is_saved_once_as_it_was_named_last()
    {
        var outcome = Apply([], Request(1, Contact(Desk, 600), Contact(Desk, 700)));
        Assert.Equal(Start + Seconds(700), Assert.Single(outcome.Saved).ExpiresAt);
    }

    [Fact]
    public void Expired_bindings_are_dropped_and_told_as_removed()
    {
        var before = Registered(Contact(Desk, 60), Contact(Mobile, 600));
        var outcome = Apply(before, Request(2, Contact(Mobile, 600)), Start + Seconds(60));

        Assert.Equal(Mobile, Assert.Single(outcome.Bindings).Contact);
        Assert.Equal([Desk], outcome.Removed.AsEnumerable(), StringComparer.Ordinal);
        Assert.True(outcome.OnlyRefreshed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("call-id")]
    [InlineData("flow")]
    [InlineData("gateway")]
    [InlineData("path")]
    [InlineData("agent")]
    [InlineData("expired")]
    public void Refresh_is_one_only_while_nothing_but_the_expiry_changes(string changed)
    {
        var before = Accept([], Request(1, Contact(Desk, 60)) with { Path = ["<sip:edge.example>"] });
        var same = Request(2, Contact(Desk, 300)) with { Path = ["<sip:edge.example>"] };
        var request = changed switch
        {
            "call-id" => same with { SipCallId = "call-9" },
            "flow" => same with { Flow = "udp:2" },
            "gateway" => same with { Gateway = new("gw2") },
            "path" => same with { Path = [] },
            "agent" => same with { UserAgent = "phone 2" },
            _ => same,
        };

        var outcome = Apply(before, request, Start + Seconds(changed == "expired" ? 60 : 30));

        Assert.Equal(changed is "" or "call-id", outcome.OnlyRefreshed);
        Assert.Single(outcome.Saved);
        Assert.Empty(outcome.Removed);
    }
}
