using Softswitch.Gateway.Signalling;

namespace Softswitch.Gateway.Tests.Signalling;

public sealed class IdSourceTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, 89, TimeSpan.Zero);

    [Fact]
    public void Call_is_named_by_a_uuid_of_version_7()
    {
        var id = new IdSource(static block => Array.Fill(block, (byte)0xFF)).NextCall(Now);

        // RFC 9562 5.7: milliseconds, version, random bits, variant, random bits.
        Assert.Equal($"{Now.ToUnixTimeMilliseconds():x12}7fffbfffffffffffffff", id.ToString());
    }

    [Fact]
    public void Later_call_comes_later_in_the_order_of_texts_and_calls_of_one_moment_differ()
    {
        var ids = new IdSource();
        var calls = Enumerable.Range(0, 1000).Select(i => ids.NextCall(Now.AddMilliseconds(i / 10)).ToString()).ToList();

        Assert.Equal(1000, calls.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal<IEnumerable<string>>(calls.Select(id => id[..12]).Order(StringComparer.Ordinal), calls.Select(id => id[..12]));
    }
}
