using System.Text;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Cdrs;

namespace Softswitch.Storage.Tests;

public sealed class CdrJsonTests
{
    private const int Records = 2000;
    private static readonly string[] Texts = ["", "101", "+31201234567", "Zoë <b> & \"co\" \\", "a\u0000b\r\n\t", "\U0001F600", "\uD800", "\u2028'+"];

    private readonly Random _random = new(4711);

    [Fact]
    public void Record_is_written_as_the_serialiser_writes_it()
    {
        for (var i = 0; i < Records; i++)
        {
            var record = Record();
            var line = CdrJson.Line(record, out var legs);
            Assert.Equal(StorageJson.Write(record) + "\n", Encoding.UTF8.GetString(line));
            Assert.Equal(StorageJson.Write(record.Legs), Encoding.UTF8.GetString(line[legs]));
        }
    }

    private CdrRecord Record() => new(
        new CallId(Samples.Id(_random.Next())), new TenantId(Text()), Number(), Maybe(Number), Maybe(Number), Number(), Party(), Text(), TextOrNull(),
        Text(), Maybe(_random.Next), Maybe(_random.Next), Any<HangUpSide>(), [.. Enumerable.Range(0, _random.Next(4)).Select(Leg)],
        IsSo(), TextOrNull(), Any<CdrDirection>());

    private CdrLeg Leg(int number) => new(
        new LegId(number), Party(), IsSo() ? new GatewayId(Text()) : null, TextOrNull(), Number(), Maybe(Number), Maybe(Number), Number(),
        Maybe(_random.Next), IsSo() ? Media() : null, TextOrNull(), Maybe(() => _random.Next() / 1000m))
    {
        Way = IsSo() ? null : [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Text())],
        Recordings = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => new CdrRecording(Text(), Number(), Number(), IsSo()))],
    };

    private CdrMedia Media() => new(
        TextOrNull(), Number(), Number(), Number(), Number(), Number(), Number(), Maybe(() => _random.NextDouble() * 5), Maybe(() => 4.5));

    private CdrParty Party() =>
        new(IsSo() ? new ChannelName(Text()) : null, IsSo() ? Samples.User(_random.Next()) : null, TextOrNull(), TextOrNull(), TextOrNull());

    private bool IsSo() => _random.Next(2) == 0;

    private T? Maybe<T>(Func<T> value)
        where T : struct => IsSo() ? value() : null;

    private long Number() => _random.NextInt64();

    private string Text() => Texts[_random.Next(Texts.Length)];

    private string? TextOrNull() => IsSo() ? Text() : null;

    private T Any<T>()
        where T : struct, Enum => _random.GetItems(Enum.GetValues<T>(), 1)[0];
}
