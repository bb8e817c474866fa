using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Users;

/// <summary>Rights as a list of their names.</summary>
internal static class RightNames
{
    private static readonly ImmutableArray<UserRights> All =
        [.. Enum.GetValues<UserRights>().Where(right => right is not (UserRights.None or UserRights.All))];

    public static IReadOnlyList<string> Show(UserRights rights) => [.. All.Where(right => rights.HasFlag(right)).Select(right => right.ToString())];

    public static UserRights Take(IReadOnlyList<string> names, FieldErrors errors)
    {
        var rights = UserRights.None;
        for (var i = 0; i < names.Count; i++)
        {
            var right = All.FirstOrDefault(known => known.ToString() == names[i]);
            errors.Require(right != UserRights.None, $"rights[{i}]", "unknown", $"rights[{i}] is one of {string.Join(", ", All)}");
            rights |= right;
        }

        return rights;
    }
}
