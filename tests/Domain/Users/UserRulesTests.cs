using Softswitch.Domain.Numbers;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Tests.Users;

public sealed class UserRulesTests
{
    private static readonly UserConfig Good = new(new UserId(Guid.AllBitsSet), "Ann Other", "101");

    public static TheoryData<UserConfig, int?, string?> Cases => new()
    {
        { Good, null, null },
        { Good, 3, null },
        { Good with { Extension = null }, 3, null },
        { Good, 4, "extension length" },
        { Good with { Extension = "1" }, null, "extension format" },
        { Good with { Extension = "1O1" }, 3, "extension format" },
        { Good with { Id = default }, null, "id required" },
        { Good with { Name = " " }, null, "name required" },
        { Good with { Name = "Ann " }, null, "name format" },
        { Good with { Name = "A\nB" }, null, "name format" },
        { Good with { Name = new string('n', 101) }, null, "name length" },
        { Good with { Language = "xx" }, null, "language unknown" },
        { Good with { AreaCode = "" }, null, "areaCode format" },
        { Good with { AreaCode = "020" }, null, null },
        { Good with { Email = "ann@acme.example" }, null, null },
        { Good with { Email = "ann@acme" }, null, "email format" },
        { Good with { Email = "a@b@c.example" }, null, "email format" },
        { Good with { Email = "ann@.example" }, null, "email format" },
        { Good with { Rights = (UserRights)1024 }, null, "rights unknown" },
        { Good with { Number = "+31201234567", EmergencyNumber = "+31201234567" }, null, null },
        { Good with { Number = "101" }, null, "number format" },
        { Good with { EmergencyNumber = "112" }, null, "emergencyNumber format" },
        { Good with { Barred = NumberCategory.All, DialOutGroup = "staff" }, null, null },
        { Good with { Barred = (NumberCategory)(-1) }, null, "barred unknown" },
        { Good with { DialOutGroup = "" }, null, "dialOutGroup required" },
        { Good with { DialOutGroup = new string('g', 51) }, null, "dialOutGroup length" },
        { Good with { Pin = "1111" }, null, "pin weak" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void User_is_accepted_or_refused_by_field_and_rule(UserConfig config, int? length, string? expected)
    {
        var error = UserRules.Check(config, length).SingleOrDefault();

        Assert.Equal(expected, error is null ? null : $"{error.Field} {error.Rule}");
    }

    [Fact]
    public void Everything_wrong_is_told_at_once() =>
        Assert.Equal(4, UserRules.Check(new UserConfig(default, "", "x", "xx"), 3).Length);
}
