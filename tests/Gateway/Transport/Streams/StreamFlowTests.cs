using System.Text;
using Softswitch.Gateway.Transport;

namespace Softswitch.Gateway.Tests.Transport.Streams;

public sealed class StreamFlowTests
{
    [Fact]
    public async Task Input_cut_at_every_byte_arrives_as_whole_messages()
    {
        var first = SampleMessages.Text("first", "v=0\r\n\r\n");
        var second = SampleMessages.Text("second");
        var input = Encoding.Latin1.GetBytes(first + "\r\n\r\n" + second);
        for (var cut = 1; cut < input.Length; cut++)
        {
            await using var connection = new ScriptedConnection(
                new ScriptedStream(ends: true, input.AsMemory(0, cut), input.AsMemory(cut)));
            await connection.EndedAsync();

            Assert.Equal(first, (await connection.Events.MessageAsync()).Text);
            Assert.Equal(second, (await connection.Events.MessageAsync()).Text);
            Assert.Equal("\r\n", Encoding.Latin1.GetString([.. connection.Stream.Written]));
        }
    }

    [Fact]
    public async Task Input_byte_by_byte_arrives_as_whole_messages()
    {
        var body = new string('x', 20_000);
        var input = SampleMessages.Options("large", body);
        var pieces = Enumerable.Range(0, input.Length).Select(i => (ReadOnlyMemory<byte>)input.AsMemory(i, 1)).ToArray();
        await using var connection = new ScriptedConnection(new ScriptedStream(ends: true, pieces));

        await connection.EndedAsync();

        Assert.Equal(SampleMessages.Text("large", body), (await connection.Events.MessageAsync()).Text);
    }

    [Fact]
    public async Task Hundred_messages_in_one_piece_all_arrive_in_order()
    {
        var texts = Enumerable.Range(0, 100).Select(i => SampleMessages.Text($"call-{i}", new string('b', i))).ToList();
        await using var connection = new ScriptedConnection(
            new ScriptedStream(ends: true, Encoding.Latin1.GetBytes(string.Concat(texts))));

        await connection.EndedAsync();

        foreach (var text in texts)
            Assert.Equal(text, (await connection.Events.MessageAsync()).Text);
    }

    [Theory]
    [InlineData("OPTIONS sip:a SIP/2.0\r\nContent-Length: 70000\r\n\r\n", DropReason.TooLong)]
    [InlineData("OPTIONS sip:a SIP/2.0\r\nContent-Length: many\r\n\r\n", DropReason.Malformed)]
    public async Task Message_without_a_possible_end_is_shown_by_its_head_and_ends_the_connection(string head, DropReason reason)
    {
        await using var connection = new ScriptedConnection(
            new ScriptedStream(ends: false, Encoding.Latin1.GetBytes(head + "body")));

        await connection.EndedAsync();

        Assert.Equal(head, (await connection.Events.MessageAsync()).Text);
        Assert.Equal(connection.Flow, await connection.Events.ClosedAsync());
        Assert.Equal(1, connection.Counters.Snapshot().Dropped(reason));
    }

    [Fact]
    public async Task Head_without_end_is_too_long_and_ends_the_connection()
    {
        var endless = "OPTIONS sip:a SIP/2.0\r\nX: "u8.ToArray().Concat(Enumerable.Repeat((byte)'x', 70_000)).ToArray();
        await using var connection = new ScriptedConnection(new ScriptedStream(ends: false, endless));

        await connection.EndedAsync();

        Assert.Equal(1, connection.Counters.Snapshot().Dropped(DropReason.TooLong));
        Assert.Equal(0, connection.Counters.Snapshot().Received(SipTransport.Tcp));
    }

    [Fact]
    public async Task Bytes_that_are_no_sip_end_the_connection()
    {
        await using var connection = new ScriptedConnection(new ScriptedStream(ends: false, new byte[] { 0x16, 3, 1, 2, 0 }));

        await connection.EndedAsync();

        Assert.Equal(1, connection.Counters.Snapshot().Dropped(DropReason.Malformed));
    }

    [Theory]
    [InlineData("", 11, DropReason.IdleTimeout)] // never spoke
    [InlineData("OPTIONS sip:a SIP/2.0\r\n", 21, DropReason.MessageTimeout)] // begun and not finished
    [InlineData("\r\n\r\n", 601, DropReason.IdleTimeout)] // silent since
    [InlineData("\r\n", 601, DropReason.IdleTimeout)] // a line break is no message
    public async Task Peer_that_takes_too_long_is_let_go(string said, int seconds, DropReason reason)
    {
        await using var connection = new ScriptedConnection(said.Length == 0
            ? new ScriptedStream(ends: false)
            : new ScriptedStream(ends: false, Encoding.Latin1.GetBytes(said)));
        await connection.Stream.Exhausted;

        connection.Time.Advance(TimeSpan.FromSeconds(seconds - 2));
        Assert.Equal(0, connection.Counters.Snapshot().Dropped(reason));
        connection.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(1, connection.Counters.Snapshot().Dropped(reason));
        Assert.Equal(SendOutcome.Closed, connection.Flow.Send("late"u8));
    }
}
