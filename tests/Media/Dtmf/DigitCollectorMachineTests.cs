using Softswitch.Media.Dtmf;

namespace Softswitch.Media.Tests.Dtmf;

public sealed class DigitCollectorMachineTests
{
    private static readonly DigitCollectorConfig Config = new(MinLength: 3, MaxLength: 5, Terminators: "#*", FirstDigitMs: 5000, InterDigitMs: 2000);

    // Keys with the ms before each; "." is the passing of time alone.
    [Theory]
    [InlineData("12345", 100, "12345", DigitOutcome.Complete, null)]
    [InlineData("123456789", 100, "12345", DigitOutcome.Complete, null)]
    [InlineData("123#", 100, "123", DigitOutcome.Complete, '#')]
    [InlineData("123*99", 100, "123", DigitOutcome.Complete, '*')]
    [InlineData("12#", 100, "12", DigitOutcome.TooShort, '#')]
    [InlineData("#", 100, "", DigitOutcome.Nothing, '#')]
    [InlineData("123", 100, "123", DigitOutcome.Collecting, null)]
    [InlineData("123.", 2000, "123", DigitOutcome.Complete, null)]
    [InlineData("12.", 2000, "12", DigitOutcome.TooShort, null)]
    [InlineData("..", 2500, "", DigitOutcome.Nothing, null)]
    [InlineData(".", 4999, "", DigitOutcome.Collecting, null)]
    [InlineData("1x2 3#", 100, "123", DigitOutcome.Complete, '#')]
    [InlineData("1A2#", 100, "1A2", DigitOutcome.Complete, '#')]
    public void Keys_pressed_in_time_give_an_entry(string keys, int everyMs, string digits, DigitOutcome outcome, char? terminator)
    {
        var now = 1000L;
        var collection = DigitCollectorMachine.Start(Config, now);
        foreach (var key in keys)
        {
            now += everyMs;
            collection = key == '.'
                ? DigitCollectorMachine.Advance(Config, collection, now)
                : DigitCollectorMachine.Press(Config, collection, key, now);
        }

        Assert.Equal((digits, outcome, terminator), (collection.Digits, collection.Outcome, collection.Terminator));
        Assert.Equal(outcome == DigitOutcome.Collecting, collection.DueAt != long.MaxValue);
    }

    [Fact]
    public void Each_digit_gives_the_next_its_own_time()
    {
        var collection = DigitCollectorMachine.Start(Config, 0);
        Assert.Equal(5000, collection.DueAt);

        collection = DigitCollectorMachine.Press(Config, collection, '1', 4000);
        Assert.Equal(6000, collection.DueAt);

        collection = DigitCollectorMachine.Press(Config, collection, '2', 5900);
        Assert.Equal(7900, collection.DueAt);
        Assert.Same(collection, DigitCollectorMachine.Advance(Config, collection, 7899));
    }

    [Fact]
    public void Any_keys_at_any_time_keep_within_the_lengths()
    {
        var random = new Random(4733);
        for (var round = 0; round < 1000; round++)
        {
            var now = 0L;
            var collection = DigitCollectorMachine.Start(Config, now);
            for (var step = 0; step < 30; step++)
            {
                now += random.Next(0, 2500);
                var before = collection;
                collection = random.Next(3) == 0
                    ? DigitCollectorMachine.Advance(Config, collection, now)
                    : DigitCollectorMachine.Press(Config, collection, (char)random.Next('!', 'Z'), now);
                Assert.True(collection.Digits.Length <= Config.MaxLength);
                Assert.True(collection.Digits.All(d => DtmfKeys.IsKey(d) && d is not ('#' or '*')));
                Assert.True(collection.Outcome != DigitOutcome.Complete || collection.Digits.Length >= Config.MinLength);
                if (before.Outcome != DigitOutcome.Collecting)
                    Assert.Same(before, collection);
            }
        }
    }
}
