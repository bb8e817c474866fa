using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Tests.Registrar;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Tests.Signalling;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Trunks;

/// <summary>Calls that carriers bring, and requests of others that stand where carriers do.</summary>
public sealed class BroughtCallTests
{
    private const string Did = "+31201234567";

    private readonly ScriptedCall _call = new();
    private readonly FakeFlow _carrier = new("carrier", 5060, "198.51.100.7");
    private readonly FakeFlow _stranger = new("stranger", 5060, "203.0.113.9");
    private readonly SignallingBench _gateway;

    public BroughtCallTests()
    {
        var time = new ManualTimeProvider();
        _gateway = new SignallingBench(
            OneGrainFactory.Of(_call, new ScriptedChannel(time), new ScriptedTrunkGrain()),
            new FakeFlows(_carrier),
            time: time,
            limits: new AdmissionLimits { TrunkRequestsPerSecond = 10 });
        _gateway.Configuration.Numbers[Did] = SignallingBench.Tenant;
        Use();
    }

    [Fact]
    public void Call_for_a_number_of_a_tenant_is_offered_to_it_without_a_challenge()
    {
        Invite(Did);

        Assert.Equal(SignallingBench.Tenant, _call.Offer.Tenant);
        Assert.Equal(default, _call.Offer.Channel);
        Assert.Equal(Did, _call.Offer.Dialled);
        Assert.Equal("Bob", _call.Offer.Name);
        Assert.False(_call.Offer.Anonymous);
        Assert.Equal(new TrunkCaller(new TrunkName("carrier"), new E164("+31612345678")), _call.Offer.Trunk);
        Assert.NotNull(_call.Offer.Body);
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

        Assert.Equal(Did, _call.Offer.Dialled);
    }

    [Theory]
    [InlineData("", "+31612345678", "Bob", false)]
    [InlineData("P-Asserted-Identity: \"Bobby\" <tel:+31611111111>\r\n", "+31611111111", "Bobby", false)]
    [InlineData("P-Asserted-Identity: <sip:desk@pbx.example>, <sip:0611111111@pbx.example>\r\n", "+31611111111", "", false)]
    [InlineData("P-Asserted-Identity: <sip:+31611111111@pbx.example>\r\nPrivacy: id\r\n", "+31611111111", "", true)]
    public void Caller_is_whom_the_carrier_asserts_or_else_from(string more, string number, string name, bool anonymous)
    {
        Invite(Did, more: more);

        Assert.Equal((number, name, anonymous), (_call.Offer.Trunk!.Number!.Value.Value, _call.Offer.Name, _call.Offer.Anonymous));
    }

    [Fact]
    public void Caller_who_is_withheld_has_no_number()
    {
        Invite(Did, from: "\"Anonymous\" <sip:anonymous@anonymous.invalid>");

        Assert.Equal((null, "", true), (_call.Offer.Trunk!.Number, _call.Offer.Name, _call.Offer.Anonymous));
    }

    [Theory]
    [InlineData("+31201111111")]
    [InlineData("nonsense")]
    public void Number_that_is_nobodys_is_refused_with_404(string user)
    {
        Invite(user);

        Assert.Equal(["404 INVITE"], _carrier.TakeNames());
        Assert.Empty(_call.Taken);
    }

    [Fact]
    public void Trunk_of_one_tenant_brings_nothing_to_another()
    {
        Use(model => model with { Tenant = new TenantId("other") });

        Invite(Did);

        Assert.Equal(["404 INVITE"], _carrier.TakeNames());
    }

    [Fact]
    public void Of_several_trunks_at_one_address_the_one_of_the_numbers_tenant_brings_it()
    {
        var model = Model();
        _gateway.Use(
            new(model with { Name = new TrunkName("first"), Tenant = new TenantId("other") }, null),
            new(model with { Name = new TrunkName("second"), Tenant = SignallingBench.Tenant }, null));

        Invite(Did);

        Assert.Equal("second", _call.Offer.Trunk!.Trunk.Value);
    }

    [Fact]
    public void Call_to_a_registered_contact_is_for_the_number_in_to_wherever_it_comes_from()
    {
        Use(model => model with { Registers = true, Host = "192.0.2.10", Addresses = [] });

        Invite(_gateway.Carriers.Directory.ContactOf(new TrunkName("carrier")), to: "<sip:0201234567@carrier.example>", by: _stranger);

        Assert.Equal(Did, _call.Offer.Dialled);
    }

    [Fact]
    public void Call_to_the_username_of_a_registration_is_for_the_number_in_to()
    {
        Use(model => model with { Registers = true, Host = "192.0.2.10" });

        Invite("user", to: "<sip:0201234567@carrier.example>");

        Assert.Equal(Did, _call.Offer.Dialled);
    }

    [Fact]
    public void Stranger_is_challenged()
    {
        Invite(Did, by: _stranger);

        Assert.Equal(["401 INVITE"], _stranger.TakeNames());
    }

    [Theory]
    [InlineData("REGISTER")]
    [InlineData("MESSAGE")]
    public void Carrier_is_believed_for_calls_only(string method)
    {
        _gateway.Receive(_carrier, SipText.Write(
            $"{method} sip:{Did}@127.0.0.1 SIP/2.0", "m1", "<sip:+31612345678@carrier.example>;tag=c", $"<sip:{Did}@127.0.0.1>", "carrier-call", 1, method, null));

        Assert.Equal([$"401 {method}"], _carrier.TakeNames());
    }

    [Fact]
    public void Phone_at_the_address_of_a_carrier_is_taken_by_its_credentials()
    {
        _gateway.Receive(_carrier, SipText.Request("INVITE", "i1", 1, SipText.Sdp));
        Assert.Equal(["401 INVITE"], _carrier.TakeNames());
        var credentials = RegistrarBench.Credentials(_carrier.Sent[^1], method: "INVITE", uri: "sip:102@127.0.0.1");

        _gateway.Receive(_carrier, SipText.Request("INVITE", "i2", 2, SipText.Sdp, credentials));

        Assert.Equal((SignallingBench.Alice, "102"), (_call.Offer.Channel, _call.Offer.Dialled));
        Assert.Null(_call.Offer.Trunk);
    }

    [Fact]
    public void Carrier_that_brings_more_than_its_rate_is_told_to_wait()
    {
        for (var i = 0; i < 12; i++)
            Invite("+31201111111", branch: $"n{i}");

        var names = _carrier.TakeNames();
        Assert.Equal((10, 2), (names.Count(name => name == "404 INVITE"), names.Count(name => name == "503 INVITE")));
        _gateway.Pass(TimeSpan.FromSeconds(1));
        _carrier.TakeNames();
        Invite("+31201111111", branch: "later");
        Assert.Equal(["404 INVITE"], _carrier.TakeNames());
    }

    [Fact]
    public void Number_is_remembered_while_the_database_is_away_and_others_are_told_to_wait()
    {
        Invite("+31201111111");
        Invite(Did, branch: "known");
        _gateway.Configuration.IsAway = true;
        _gateway.Advance(TimeSpan.FromMinutes(10));
        _carrier.TakeNames();

        Invite("+31201111111", branch: "unknown");

        Assert.Equal(["503 INVITE"], _carrier.TakeNames());
        Invite(Did, branch: "again");
        Assert.Equal(2, _call.Taken.OfType<CallInput.Offered>().Count());
    }

    [Fact]
    public void Carrier_is_not_told_the_name_of_who_answers()
    {
        Invite(Did);
        _call.Order(new LegCommand.Progress(LegId.Caller, 180, new Party("102", "Bob Inside"), null), new LegCommand.Answer(LegId.Caller, new Party("102", "Bob Inside"), TrunkBench.Sdp));
        _gateway.Table.Find(_call.Offer.Call)!.Attention();

        Assert.Contains("200 INVITE", _carrier.TakeNames(), StringComparer.Ordinal);
        Assert.DoesNotContain(_carrier.Sent, message => message.Contains("Bob Inside", StringComparison.Ordinal));
    }

    private static TrunkModel Model() => ScriptedTrunks.Model(host: null) with { Addresses = ScriptedTrunks.Ranges("198.51.100.0/24") };

    private void Use(Func<TrunkModel, TrunkModel>? change = null) => _gateway.Use(new Softswitch.Contracts.Trunks.TrunkSecret(change?.Invoke(Model()) ?? Model(), "secret"));

    private void Invite(
        string user, string more = "", string from = "\"Bob\" <sip:+31612345678@carrier.example>", string? to = null, FakeFlow? by = null, string branch = "t1") =>
        _gateway.Receive(by ?? _carrier, SipText.Write(
            $"INVITE sip:{user}@127.0.0.1:5060 SIP/2.0", branch, from + ";tag=carrier", to ?? $"<sip:{user.Split(';')[0]}@127.0.0.1>", "call-" + branch, 1, "INVITE", SipText.Sdp, more, "<sip:198.51.100.7>"));
}
