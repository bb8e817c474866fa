using System.Collections.Immutable;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Tests.Privacy;

public sealed class PrivacyGroupRulesTests
{
    private static readonly UserId Ann = new(new Guid(1, 0, 0, new byte[8]));

    [Fact]
    public void Group_as_the_guide_makes_it_is_valid() => Assert.Empty(Check(Group(new PrivacyGrantConfig("101", PrivacyRights.All, 30))));

    [Fact]
    public void Group_of_everybody_over_everything_is_valid() =>
        Assert.Empty(Check(new PrivacyGroupConfig("Lamps", Everybody: true, Grants: [new PrivacyGrantConfig("*", PrivacyRights.Presence)])));

    public static TheoryData<string, PrivacyGroupConfig> Wrong => new()
    {
        { "name required", Group() with { Name = " " } },
        { "name length", Group() with { Name = new string('x', 51) } },
        { "description length", Group() with { Description = new string('x', 201) } },
        { "members everybody", Group() with { Everybody = true } },
        { "members unique", Group() with { Members = [Ann, Ann] } },
        { "members length", Group() with { Members = [.. Enumerable.Range(0, 1001).Select(i => new UserId(new Guid(i, 1, 0, new byte[8])))] } },
        { "grants length", Group([.. Enumerable.Range(0, 501).Select(i => new PrivacyGrantConfig($"{i:000}", PrivacyRights.Pickup))]) },
        { "grants[0].extension format", Group(new PrivacyGrantConfig("abc", PrivacyRights.Pickup)) },
        { "grants[0].extension length", Group(new PrivacyGrantConfig("1001", PrivacyRights.Pickup)) },
        { "grants[1].extension unique", Group(new("101", PrivacyRights.Pickup), new("101", PrivacyRights.Listen)) },
        { "grants[0].rights required", Group(new PrivacyGrantConfig("101", PrivacyRights.None)) },
        { "grants[0].rights unknown", Group(new PrivacyGrantConfig("101", (PrivacyRights)64)) },
        { "grants[0].notificationSeconds range", Group(new PrivacyGrantConfig("101", PrivacyRights.Notifications, 601)) },
        { "grants[0].notificationSeconds notifications", Group(new PrivacyGrantConfig("101", PrivacyRights.Presence, 5)) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_makes_no_sense_is_refused_by_field_and_rule(string expected, PrivacyGroupConfig group) =>
        Assert.Equal(expected, Assert.Single(Check(group)));

    private static PrivacyGroupConfig Group(params ImmutableArray<PrivacyGrantConfig> grants) => new("Front desk", "Who sees whom", false, [Ann], grants);

    private static IEnumerable<string> Check(PrivacyGroupConfig group) =>
        PrivacyGroupRules.Check(group, 3).Select(error => $"{error.Field} {error.Rule}");
}
