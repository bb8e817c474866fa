using System.Text;
using Softswitch.Protocols.Sip.Events;

namespace Softswitch.Protocols.Tests.Sip.Events;

/// <summary>What phones write when somebody presses a key (as-feature-event), and what nobody should.</summary>
public sealed class FeatureOrderTests
{
    private const string Space = "xmlns=\"http://www.ecma-international.org/standards/ecma-323/csta/ed3\"";

    [Theory]
    [InlineData("<device/><doNotDisturbOn>true</doNotDisturbOn>", true)]
    [InlineData("<device></device>\r\n  <doNotDisturbOn> false </doNotDisturbOn>\r\n", false)]
    [InlineData("<!-- key --><device>alice</device><doNotDisturbOn>1</doNotDisturbOn>", true)]
    public void Key_for_not_to_be_disturbed_is_read(string fields, bool isOn)
    {
        Assert.Equal(new FeatureOrder(FeatureKind.DoNotDisturb, isOn), Read($"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\r\n<SetDoNotDisturb {Space}>{fields}</SetDoNotDisturb>\r\n"));
    }

    [Theory]
    [InlineData("forwardImmediate", "true", "<forwardDN>0612345678</forwardDN>", FeatureKind.ForwardAlways, true, "0612345678", null)]
    [InlineData("forwardAlways", "false", "<forwardDN/>", FeatureKind.ForwardAlways, false, "", null)]
    [InlineData("forwardBusy", "true", "", FeatureKind.ForwardBusy, true, "", null)]
    [InlineData("forwardNoAns", "true", "<forwardDN>sip:102@acme&amp;co;x=1</forwardDN><ringCount>4</ringCount>", FeatureKind.ForwardNoAnswer, true, "sip:102@acme&co;x=1", 4)]
    [InlineData("forwardNoAnswer", "1", "<forwardTo>102</forwardTo><ringCount></ringCount>", FeatureKind.ForwardNoAnswer, true, "102", null)]
    public void Forward_is_read(string type, string status, string fields, FeatureKind kind, bool isOn, string to, int? rings)
    {
        var document = $"<c:SetForwarding xmlns:c='csta>'><c:device/><c:forwardingType>{type}</c:forwardingType><c:activateForward>{status}</c:activateForward>{fields}</c:SetForwarding>";
        Assert.Equal(new FeatureOrder(kind, isOn, to, rings), Read(document));
    }

    [Theory]
    [InlineData("")]
    [InlineData("DND")]
    [InlineData("<SetDoNotDisturb>")]
    [InlineData("<SetDoNotDisturb/>")]
    [InlineData("<SetDoNotDisturb><doNotDisturbOn>true</doNotDisturbOn></SetForwarding>")]
    [InlineData("<SetDoNotDisturb><doNotDisturbOn>true</doNotDisturbOn></SetDoNotDisturb><more/>")]
    [InlineData("<SetDoNotDisturb><doNotDisturbOn>perhaps</doNotDisturbOn></SetDoNotDisturb>")]
    [InlineData("<SetDoNotDisturb><doNotDisturbOn><b>true</b></doNotDisturbOn></SetDoNotDisturb>")]
    [InlineData("<SetDoNotDisturb a='><doNotDisturbOn>true</doNotDisturbOn></SetDoNotDisturb>")]
    [InlineData("<SetAgentState><agentState>ready</agentState></SetAgentState>")]
    [InlineData("<SetForwarding><forwardingType>forwardSometimes</forwardingType><activateForward>true</activateForward></SetForwarding>")]
    [InlineData("<SetForwarding><forwardingType>forwardNoAns</forwardingType><activateForward>true</activateForward><ringCount>101</ringCount></SetForwarding>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><SetDoNotDisturb><doNotDisturbOn>true</doNotDisturbOn></SetDoNotDisturb>")]
    [InlineData("<SetForwarding><forwardingType>forwardBusy</forwardingType><activateForward>true</activateForward><forwardDN>&x;</forwardDN></SetForwarding>")]
    [InlineData("<SetDoNotDisturb><![CDATA[x]]><doNotDisturbOn>true</doNotDisturbOn></SetDoNotDisturb>")]
    [InlineData("<?xml version='1.0'")]
    [InlineData("<!-- <SetDoNotDisturb>")]
    public void What_is_no_order_is_refused(string document) => Assert.Null(Read(document));

    [Fact]
    public void Document_that_is_too_long_or_has_too_many_fields_is_refused()
    {
        Assert.Null(Read($"<SetDoNotDisturb><doNotDisturbOn>true</doNotDisturbOn></SetDoNotDisturb>{new string(' ', FeatureOrder.MaxBody)}"));
        var fields = string.Concat(Enumerable.Range(0, 40).Select(i => $"<f{i}/>"));
        Assert.Null(Read($"<SetDoNotDisturb>{fields}<doNotDisturbOn>true</doNotDisturbOn></SetDoNotDisturb>"));
        Assert.Null(Read($"<SetForwarding><forwardingType>forwardBusy</forwardingType><activateForward>true</activateForward><forwardDN>{new string('1', 200)}</forwardDN></SetForwarding>"));
    }

    [Fact]
    public void Every_document_cut_anywhere_or_with_any_letter_changed_is_read_or_refused_without_an_exception()
    {
        var whole = $"<?xml version=\"1.0\"?><SetForwarding {Space}><device/><forwardingType>forwardNoAns</forwardingType><forwardDN>102</forwardDN><activateForward>true</activateForward><ringCount>3</ringCount></SetForwarding>";
        for (var at = 0; at < whole.Length; at++)
        {
            Assert.Null(Read(whole[..at]));
            foreach (var letter in "<>/&\"'! ?\0")
                _ = Read(string.Concat(whole.AsSpan(0, at), [letter], whole.AsSpan(at + 1)));
        }
    }

    [Fact]
    public void Keys_are_told_each_in_a_part_of_its_own()
    {
        var text = Encoding.UTF8.GetString(new FeatureKeys("alice", true, null, "0612345678", "1<2", 4).Write());
        var boundary = $"--{FeatureKeys.ContentType.Split('"')[1]}";
        var parts = text.Split(boundary, StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.Equal(5, parts.Length);
        Assert.StartsWith("--", parts[^1], StringComparison.Ordinal);
        Assert.All(parts[..4], part => Assert.StartsWith("\r\nContent-Type: application/x-as-feature-event+xml\r\n\r\n<?xml", part, StringComparison.Ordinal));
        Assert.Equal("alice true|alice forwardImmediate false|alice forwardBusy true 0612345678|alice forwardNoAns true 1<2 4", string.Join('|', parts[..4].Select(Values)));

        static string Values(string part) => string.Join(
            ' ', System.Xml.Linq.XDocument.Parse(part[part.IndexOf("<?xml", StringComparison.Ordinal)..].Trim()).Root!.Elements().Select(field => field.Value));
    }

    private static FeatureOrder? Read(string document) => FeatureOrder.TryParse(Encoding.UTF8.GetBytes(document), out var order) ? order : null;
}
