using Softswitch.Domain.Numbers;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Users;
using static Softswitch.Domain.Privacy.PrivacyRights;

namespace Softswitch.Domain.Tests.Privacy;

public sealed class PrivacyBookTests
{
    private static readonly UserId Ann = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly UserId Ben = new(new Guid(2, 0, 0, new byte[8]));
    private static readonly ExtensionNumber AnnsNumber = new("101");

    private static readonly PrivacyBook Book = PrivacyBook.Of(
    [
        new("Desk", Members: [Ann], Grants: [new("102", Presence | Notifications, 20), new("300", Pickup)]),
        new("Others", Members: [Ann, Ben], Grants: [new("102", Pickup | Notifications, 5), new("101", Presence)]),
        new("All", Everybody: true, Grants: [new("*", Parked)]),
    ]);

    [Theory]
    [InlineData("102", Presence | Notifications | Pickup | Parked)]
    [InlineData("300", Pickup | Parked)]
    [InlineData("999", Parked)]
    [InlineData("101", All)]
    public void Rights_of_all_groups_of_a_user_add_up_and_over_himself_he_has_all(string extension, PrivacyRights expected) =>
        Assert.Equal(expected, Book.RightsOf(Ann, AnnsNumber, new(extension)));

    [Fact]
    public void Who_is_in_no_group_has_the_rights_of_everybody() => Assert.Equal(Parked, Book.RightsOf(new UserId(new Guid(9, 0, 0, new byte[8])), null, new("102")));

    [Fact]
    public void Tenant_without_groups_shows_nobody_anything_of_others()
    {
        Assert.Equal(None, PrivacyBook.Empty.RightsOf(Ann, AnnsNumber, new("102")));
        Assert.Equal(None, PrivacyBook.Empty.RightsOf(Ann, null, AnnsNumber));
        Assert.Null(PrivacyBook.Empty.NotificationDelay(Ann, AnnsNumber, new("102")));
        Assert.Equal(All, PrivacyBook.Empty.RightsOf(Ann, AnnsNumber, AnnsNumber));
    }

    [Theory]
    [InlineData("102", 5)]
    [InlineData("101", 0)]
    [InlineData("300", null)]
    public void Shortest_delay_of_all_groups_counts(string extension, int? seconds) =>
        Assert.Equal(seconds, (int?)Book.NotificationDelay(Ann, AnnsNumber, new(extension))?.TotalSeconds);

    [Fact]
    public void Extensions_that_are_named_with_the_right_are_listed_once_and_in_order()
    {
        Assert.Equal("101 102", string.Join(' ', Book.Named(Ann, Presence)));
        Assert.Equal("102 300", string.Join(' ', Book.Named(Ann, Pickup)));
        Assert.Empty(Book.Named(Ann, Listen));
    }
}
