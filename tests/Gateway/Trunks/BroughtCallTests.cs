using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Tests.Registrar;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Tests.Signalling;

namespace Softswitch.Gateway.Tests.Trunks;

/// <summary>Calls that carriers bring, and requests of others that stand where carriers do.</summary>
public sealed class BroughtCallTests : CarrierSide
{
    [Fact]
    public void Call_for_a_number_of_a_tenant_is_offered_to_it_without_a_challenge()
    {
        Invite(Did);

        Assert.Equal(SignallingBench.Tenant, Call.Offer.Tenant);
        Assert.Equal(default, Call.Offer.Channel);
        Assert.Equal(Did, Call.Offer.Dialled);
        Assert.Equal("Bob", Call.Offer.Name);
        Assert.False(Call.Offer.Anonymous);
        Assert.Equal(new TrunkCaller(new TrunkName("carrier"), new E164("+31612345678")), Call.Offer.Trunk);
        Assert.NotNull(Call.Offer.Body);
    }

    [Theory]
    [InlineData("0201234567")]
    [InlineData("31201234567")]
    [InlineData("0031201234567")]
    [InlineData("%2B31201234567")]
    [InlineData("+31201234567;npdi")]
    public void Number_is_read_in_the_notation_of_the_carriers_country(string user)
    {
        Invite(user);

        Assert.Equal(Did, Call.Offer.Dialled);
    }

    [Theory]
    [InlineData("", "+31612345678", "Bob", false)]
    [InlineData("P-Asserted-Identity: \"Bobby\" <tel:+31611111111>\r\n", "+31611111111", "Bobby", false)]
    [InlineData("P-Asserted-Identity: <sip:desk@pbx.example>, <sip:0611111111@pbx.example>\r\n", "+31611111111", "", false)]
    [InlineData("P-Asserted-Identity: <sip:+31611111111@pbx.example>\r\nPrivacy: id\r\n", "+31611111111", "", true)]
    public void Caller_is_whom_the_carrier_asserts_or_else_from(string more, string number, string name, bool anonymous)
    {
        Invite(Did, more: more);

        Assert.Equal((number, name, anonymous), (Call.Offer.Trunk!.Number!.Value.Value, Call.Offer.Name, Call.Offer.Anonymous));
    }

    [Fact]
    public void Caller_who_is_withheld_has_no_number()
    {
        Invite(Did, from: "\"Anonymous\" <sip:anonymous@anonymous.invalid>");

        Assert.Equal((null, "", true), (Call.Offer.Trunk!.Number, Call.Offer.Name, Call.Offer.Anonymous));
    }

    [Theory]
    [InlineData("+31201111111")]
    [InlineData("nonsense")]
    public void Number_that_is_nobodys_is_refused_with_404(string user)
    {
        Invite(user);

        Assert.Equal(["404 INVITE"], Carrier.TakeNames());
        Assert.Empty(Call.Taken);
    }

    [Fact]
    public void Trunk_of_one_tenant_brings_nothing_to_another()
    {
        Use(model => model with { Tenant = new TenantId("other") });

        Invite(Did);

        Assert.Equal(["404 INVITE"], Carrier.TakeNames());
    }

    [Fact]
    public void Of_several_trunks_at_one_address_the_one_of_the_numbers_tenant_brings_it()
    {
        var model = Model();
        Gateway.Use(
            new(model with { Name = new TrunkName("first"), Tenant = new TenantId("other") }, null),
            new(model with { Name = new TrunkName("second"), Tenant = SignallingBench.Tenant }, null));

        Invite(Did);

        Assert.Equal("second", Call.Offer.Trunk!.Trunk.Value);
    }

    [Fact]
    public void Call_to_a_registered_contact_is_for_the_number_in_to_wherever_it_comes_from()
    {
        Use(model => model with { Registers = true, Host = "192.0.2.10", Addresses = [] });

        Invite(Gateway.Carriers.Directory.ContactOf(new TrunkName("carrier")), to: "<sip:0201234567@carrier.example>", by: Stranger);

        Assert.Equal(Did, Call.Offer.Dialled);
    }

    [Fact]
    public void Call_to_the_username_of_a_registration_is_for_the_number_in_to()
    {
        Use(model => model with { Registers = true, Host = "192.0.2.10" });

        Invite("user", to: "<sip:0201234567@carrier.example>");

        Assert.Equal(Did, Call.Offer.Dialled);
    }

    [Fact]
    public void Stranger_is_challenged()
    {
        Invite(Did, by: Stranger);

        Assert.Equal(["401 INVITE"], Stranger.TakeNames());
    }

    [Theory]
    [InlineData("REGISTER")]
    [InlineData("MESSAGE")]
    public void Carrier_is_believed_for_calls_only(string method)
    {
        Gateway.Receive(Carrier, SipText.Write(
            $"{method} sip:{Did}@127.0.0.1 SIP/2.0", "m1", "<sip:+31612345678@carrier.example>;tag=c", $"<sip:{Did}@127.0.0.1>", "carrier-call", 1, method, null));

        Assert.Equal([$"401 {method}"], Carrier.TakeNames());
    }

    [Fact]
    public void Phone_at_the_address_of_a_carrier_is_taken_by_its_credentials()
    {
        Gateway.Receive(Carrier, SipText.Request("INVITE", "i1", 1, SipText.Sdp));
        Assert.Equal(["401 INVITE"], Carrier.TakeNames());
        var credentials = RegistrarBench.Credentials(Carrier.Sent[^1], method: "INVITE", uri: "sip:102@127.0.0.1");

        Gateway.Receive(Carrier, SipText.Request("INVITE", "i2", 2, SipText.Sdp, credentials));

        Assert.Equal((SignallingBench.Alice, "102"), (Call.Offer.Channel, Call.Offer.Dialled));
        Assert.Null(Call.Offer.Trunk);
    }

    [Fact]
    public void Carrier_that_brings_more_than_its_rate_is_told_to_wait()
    {
        for (var i = 0; i < 12; i++)
            Invite("+31201111111", branch: $"n{i}");

        var names = Carrier.TakeNames();
        Assert.Equal((10, 2), (names.Count(name => name == "404 INVITE"), names.Count(name => name == "503 INVITE")));
        Gateway.Pass(TimeSpan.FromSeconds(1));
        Carrier.TakeNames();
        Invite("+31201111111", branch: "later");
        Assert.Equal(["404 INVITE"], Carrier.TakeNames());
    }

    [Fact]
    public void Number_is_remembered_while_the_database_is_away_and_others_are_told_to_wait()
    {
        Invite("+31201111111");
        Invite(Did, branch: "known");
        Gateway.Configuration.IsAway = true;
        Gateway.Advance(TimeSpan.FromMinutes(10));
        Carrier.TakeNames();

        Invite("+31201111111", branch: "unknown");

        Assert.Equal(["503 INVITE"], Carrier.TakeNames());
        Invite(Did, branch: "again");
        Assert.Equal(2, Call.Taken.OfType<CallInput.Offered>().Count());
    }

    [Fact]
    public void Carrier_is_not_told_the_name_of_who_answers()
    {
        Invite(Did);
        Call.Order(new LegCommand.Progress(LegId.Caller, 180, new Party("102", "Bob Inside"), null), new LegCommand.Answer(LegId.Caller, new Party("102", "Bob Inside"), TrunkBench.Sdp));
        Gateway.Table.Find(Call.Offer.Call)!.Attention();

        Assert.Contains("200 INVITE", Carrier.TakeNames(), StringComparer.Ordinal);
        Assert.DoesNotContain(Carrier.Sent, message => message.Contains("Bob Inside", StringComparison.Ordinal));
    }
}
