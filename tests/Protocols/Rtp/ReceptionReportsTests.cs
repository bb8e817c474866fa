using Softswitch.Protocols.Rtp;

namespace Softswitch.Protocols.Tests.Rtp;

public sealed class ReceptionReportsTests
{
    private const int Spacing = 20_000;

    private RtpStreamStatistics _stream;
    private ReceptionReports _reports;
    private long _now = 1_000_000;

    [Fact]
    public void Loss_is_of_the_time_since_the_report_before_and_of_all()
    {
        Receive(1, 8);
        Assert.Equal((0, 0, 8u), Next());
        Receive(11, 16); // 9 and 10 are lost, of 8
        Assert.Equal((64, 2, 16u), Next());
        Receive(17, 20);
        Assert.Equal((0, 2, 20u), Next());
    }

    [Fact]
    public void Packets_that_come_late_make_the_loss_of_all_less_and_that_of_the_time_never_negative()
    {
        Receive(1, 4);
        Receive(6, 8);
        Assert.Equal((32, 1, 8u), Next());
        Receive(5, 5);
        Receive(9, 12);
        Assert.Equal((0, 0, 12u), Next());
    }

    [Fact]
    public void Nothing_is_reported_of_a_stream_that_pauses_and_a_new_one_begins_at_nothing()
    {
        Assert.Null(_reports.Next(in _stream, _now));
        Receive(1, 4);
        Receive(8, 8);
        Assert.NotNull(_reports.Next(in _stream, _now));
        Assert.Null(_reports.Next(in _stream, _now));

        Receive(100, 103, ssrc: 8);
        Assert.Equal((0, 0, 103u), Next());
    }

    [Fact]
    public void Cycles_of_the_sequence_number_are_above_it()
    {
        Receive(65_530, 65_535);
        Receive(0, 5);
        Assert.Equal((0, 0, 0x0001_0005u), Next());
    }

    [Fact]
    public void Time_since_the_last_sender_report_is_told_in_65536ths()
    {
        Receive(1, 1);
        Assert.Equal((0u, 0u), Echo());

        _reports.SenderReportReceived(0xCAFE, _now);
        _now += 500_000;
        Receive(2, 2);
        Assert.Equal((0xCAFEu, 32768u + (uint)(Spacing * 65536L / 1_000_000)), Echo());
    }

    private void Receive(int first, int last, byte ssrc = 7)
    {
        for (var sequence = first; sequence <= last; sequence++, _now += Spacing)
        {
            byte[] packet = [0x80, 8, (byte)(sequence >> 8), (byte)sequence, 0, 0, (byte)(sequence * 160 >> 8), (byte)(sequence * 160), 0, 0, 0, ssrc];
            Assert.True(RtpHeader.TryParse(packet, out var header));
            _stream.Received(in header, packet.Length, 8000, _now);
        }
    }

    private (int Fraction, int Lost, uint Highest) Next()
    {
        var block = Assert.NotNull(_reports.Next(in _stream, _now));
        return (block.FractionLost, block.CumulativeLost, block.HighestSequence);
    }

    private (uint Stamp, uint Delay) Echo()
    {
        var block = Assert.NotNull(_reports.Next(in _stream, _now));
        return (block.LastSenderReport, block.DelaySinceLastSenderReport);
    }
}
