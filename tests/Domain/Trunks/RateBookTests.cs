using Softswitch.Domain.Schedules;
using Softswitch.Domain.Trunks;

namespace Softswitch.Domain.Tests.Trunks;

public sealed class RateBookTests
{
    private static readonly DateTime Monday = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Unspecified);

    [Theory]
    [InlineData("31201234567", "31201")]
    [InlineData("31209999999", "31")]
    [InlineData("4930123456", "")]
    public void Longest_prefix_of_the_trunk_is_found(string digits, string prefix) =>
        Assert.Equal(prefix, RateBook.Of([Rate("one", ""), Rate("one", "31"), Rate("one", "31201"), Rate("two", "493")]).Find(new("one"), digits, Monday)!.Prefix);

    [Fact]
    public void Trunk_without_a_rate_for_the_number_carries_it_not()
    {
        var book = RateBook.Of([Rate("one", "31")]);
        Assert.Null(book.Find(new("one"), "4930123456", Monday));
        Assert.Null(book.Find(new("two"), "31201234567", Monday));
    }

    [Fact]
    public void Rate_that_does_not_hold_now_gives_way_to_a_shorter_one()
    {
        var book = RateBook.Of([Rate("one", "31"), Rate("one", "3120") with { Days = WeekDays.Sunday }]);
        Assert.Equal("31", book.Find(new("one"), "31201234567", Monday)!.Prefix);
    }

    [Fact]
    public void Among_equal_prefixes_the_cheapest_counts()
    {
        var book = RateBook.Of([Rate("one", "31", 0.02m), Rate("one", "31", 0.01m)]);
        Assert.Equal(0.01m, book.Find(new("one"), "31201234567", Monday)!.Price);
    }

    private static RateModel Rate(string trunk, string prefix, decimal price = 0.01m) =>
        new(new RateId(Guid.Empty), new TrunkName(trunk), prefix, price, 50, WeekDays.All, null, null);
}
