using FsCheck.Fluent;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Messages.Fuzzing;

/// <summary>A short run of what benchmarks/Fuzz does for as long as wanted.</summary>
public sealed class FuzzTests
{
    private static readonly byte[][] Seeds = [.. TortureMessage.Names.Select(TortureMessage.Load), Samples.Invite, Samples.Register];

    [Fact]
    public void Parser_agrees_with_the_naive_one_on_every_sample()
    {
        var run = new FuzzRun();
        foreach (var name in TortureMessage.Names)
        {
            var difference = run.Check(TortureMessage.Load(name));
            Assert.True(difference is null, $"{name}: {difference}");
        }

        Assert.Equal(TortureTests.Expectations.Count(row => row[1] is SipParseError.None), run.Accepted);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Parser_agrees_with_the_naive_one_on_spoiled_messages(int seed)
    {
        var run = new FuzzRun();
        var mutator = new MessageMutator(seed, Seeds);
        for (var i = 0; i < 5_000; i++)
        {
            var bytes = mutator.Next();
            var difference = run.Check(bytes);
            Assert.True(difference is null, $"seed {seed}, message {i}: {difference}\n{Samples.Text(bytes)}");
        }

        Assert.InRange(run.Accepted, 500, 4_500);
    }

    [Fact]
    public void Parser_takes_any_bytes() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().ToArbitrary(),
        bytes => new FuzzRun().Check(bytes) is null));

    [Fact]
    public void Written_message_is_read_back_the_same()
    {
        var text = Gen.Elements("a", "Z", "0", " ", ",", ";", "\"", "\\", "<", ">", "%", "\r", "\n", "é", "😀").ListOf().Select(string.Concat);
        var number = Gen.Choose(0, int.MaxValue);
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(
            (from name in text from value in text from body in text from count in number select (name, value, body, count)).ToArbitrary(),
            it => IsReadBack(it.name, it.value, it.body, it.count)));
    }

    private static bool IsReadBack(string name, string value, string body, int count)
    {
        var writer = new SipWriter(new byte[10_000]);
        writer.RequestLine(SipMethod.Message, "sip:a@b"u8);
        writer.Header(HeaderName.Via, "SIP/2.0/UDP x;branch=z9hG4bK1"u8);
        writer.BeginHeader(HeaderName.From);
        writer.Quoted(System.Text.Encoding.UTF8.GetBytes(name));
        writer.Text("<sip:a@b>;tag=1"u8);
        writer.EndHeader();
        writer.Header(HeaderName.To, "<sip:c@d>"u8);
        writer.Header(HeaderName.CallId, "1"u8);
        writer.CSeq((uint)count, SipMethod.Message);
        writer.Header(HeaderName.Subject, value);
        writer.End("text/plain"u8, System.Text.Encoding.UTF8.GetBytes(body));

        var message = new SipMessage();
        var isOk = SipParser.Parse(writer.Written.ToArray(), message, SipLimits.Default).IsOk;
        message.TryGetAddress(HeaderName.From, out var from);
        message.TryGet(HeaderName.Subject, out var subject);
        return isOk && message.CSeq.Number == count
            && from.DisplayText() == Straight(name)
            && System.Text.Encoding.UTF8.GetString(subject) == Straight(value).Trim(' ')
            && System.Text.Encoding.UTF8.GetString(message.Body) == body;
    }

    private static string Straight(string text) => text.Replace('\r', ' ').Replace('\n', ' ');
}
