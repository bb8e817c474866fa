using System.Text;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Gateway.Tests.Signalling;

namespace Softswitch.Gateway.Tests.Registrar;

/// <summary>REGISTER of devices that want a GRUU (RFC 5627 5.1 to 5.3).</summary>
public sealed class GruuRegistrationTests
{
    private const string Supported = "Supported: path, gruu\r\n";
    private const string Name = "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6";

    private readonly RegistrarBench _bench = new();

    [Fact]
    public void Device_that_names_itself_is_told_its_public_and_a_temporary_gruu()
    {
        var contact = SipText.Header(_bench.Register(Contact(), Supported), "Contact");

        Assert.Contains($";pub-gruu=\"sip:alice@127.0.0.1;gr={Name}\"", contact, StringComparison.Ordinal);
        Assert.Equal(Mark(), Read(Temporary(contact))!.Registration);
        Assert.Equal(new Gruu(SignallingBench.Alice, $"<{Name}>"), Read($"sip:alice@127.0.0.1;gr={Name}"));
        Assert.DoesNotContain("alice", Temporary(contact), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Supported: path\r\n", $";+sip.instance=\"<{Name}>\"")]
    [InlineData(Supported, "")]
    [InlineData(Supported, ";+sip.instance=\"no urn in brackets\"")]
    public void Device_that_does_not_ask_or_does_not_name_itself_gets_none(string supported, string instance) =>
        Assert.DoesNotContain("gruu=", _bench.Register(RegistrarBench.Here + instance, supported), StringComparison.Ordinal);

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void Name_that_is_too_long_for_an_answer_gets_none(int length, bool isTold) => Assert.Equal(
        isTold, _bench.Register($"{RegistrarBench.Here};+sip.instance=\"<{new string('x', length - 2)}>\"", Supported).Contains("gruu=", StringComparison.Ordinal));

    [Fact]
    public void Temporary_gruu_is_another_at_each_register_and_all_are_of_the_same_registration()
    {
        var first = Temporary(_bench.Register(Contact(), Supported));
        var second = Temporary(_bench.Register(Contact(), Supported));

        Assert.NotEqual(first, second, StringComparer.Ordinal);
        Assert.Equal(Read(first), Read(second));
        Assert.Equal(Mark(), Read(first)!.Registration);
    }

    [Fact]
    public void Every_contact_is_told_with_the_gruus_of_its_own_device()
    {
        _bench.Register("<sip:alice@127.0.0.1:5072>;+sip.instance=\"<urn:uuid:2>\"", Supported);

        var answer = _bench.Register(Contact(), Supported);

        Assert.Contains("5072>;expires=3600;+sip.instance=\"<urn:uuid:2>\";pub-gruu=\"sip:alice@127.0.0.1;gr=urn:uuid:2\"", answer, StringComparison.Ordinal);
        Assert.Equal(2, _bench.Channel.Bindings.Select(RegistrationMark.Of).Distinct().Count());
    }

    [Theory]
    [InlineData("urn:x:\u00e9 ;,@?=<>", "urn:x:%C3%A9%20%3B%2C%40%3F%3D%3C%3E")]
    [InlineData("urn:x:100%", "urn:x:100%25")]
    public void Name_with_other_characters_is_escaped_and_read_as_it_was(string name, string escaped)
    {
        var answer = _bench.Register($"{RegistrarBench.Here};+sip.instance=\"<{name}>\"", Supported);

        Assert.Contains($";gr={escaped}\"", answer, StringComparison.Ordinal);
        Assert.Equal($"<{name}>", Read($"sip:alice@127.0.0.1;gr={escaped}")!.InstanceId);
    }

    [Theory]
    [InlineData("sip:alice@127.0.0.1;gr=urn:uuid:1")]
    [InlineData("sip:alice@sip.example.com;gr=urn:uuid:1")]
    [InlineData("sips:bob@127.0.0.1;gr=urn:uuid:1")]
    [InlineData("sip:127.0.0.1;gr")]
    public void Contact_that_leads_back_here_is_refused(string contact)
    {
        Assert.StartsWith("SIP/2.0 403 ", _bench.Register($"<{contact}>"), StringComparison.Ordinal);
        Assert.Empty(_bench.Channel.Bindings);
    }

    [Fact]
    public void Contact_that_is_a_temporary_gruu_is_refused_on_whatever_host()
    {
        var temporary = Temporary(_bench.Register(Contact(), Supported)).Replace("@127.0.0.1", "@sip.example.com", StringComparison.Ordinal);

        Assert.StartsWith("SIP/2.0 403 ", _bench.Register($"<{temporary}>"), StringComparison.Ordinal);
        Assert.Single(_bench.Channel.Bindings);
    }

    [Fact]
    public void Gruu_of_another_domain_may_be_a_contact() =>
        Assert.StartsWith("SIP/2.0 200 ", _bench.Register("<sip:me@elsewhere.example;gr=urn:uuid:1>"), StringComparison.Ordinal);

    [Fact]
    public void Register_that_requires_gruu_is_understood() =>
        Assert.StartsWith("SIP/2.0 200 ", _bench.Register(Contact(), Supported + "Require: gruu\r\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("sip:alice@127.0.0.1", null)]
    [InlineData("tel:+31880000101", null)]
    [InlineData("sip:alice@anywhere;GR=urn:uuid:1", "alice <urn:uuid:1>")]
    [InlineData("sip:%61lice@anywhere;gr=urn:uuid:1", "alice <urn:uuid:1>")]
    [InlineData("sip:alice@127.0.0.1;gr", "")]
    [InlineData("sip:127.0.0.1;gr=urn:uuid:1", "")]
    [InlineData("sip:tgruu.AAAA@127.0.0.1;gr", "")]
    public void Uri_is_read_as_what_it_leads_to(string uri, string? device)
    {
        var read = Read(uri);
        Assert.Equal(device, read is null ? null : read == Gruu.Nobodys ? "" : $"{read.Channel} {read.InstanceId}");
    }

    private static string Contact() => $"{RegistrarBench.Here};+sip.instance=\"<{Name}>\"";

    private static string Temporary(string text) => text.Split("temp-gruu=\"")[1].Split('"')[0];

    private Gruu? Read(string uri) => _bench.Gateway.Gruus.Read(Encoding.UTF8.GetBytes(uri));

    private long Mark() => RegistrationMark.Of(Assert.Single(_bench.Channel.Bindings));
}
