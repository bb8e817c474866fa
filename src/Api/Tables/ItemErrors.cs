using Softswitch.Domain.Sounds;
using Softswitch.Domain.Users;
using Softswitch.Domain.Validation;

namespace Softswitch.Api.Tables;

internal static class ItemErrors
{
    /// <summary>The key of an item: the address names it when it is changed, the body when it is created.</summary>
    public static string Key(this FieldErrors errors, string field, string? given, string? route)
    {
        if (route is null)
        {
            errors.Require(!string.IsNullOrEmpty(given), field, "required", $"{field} is required");
            return given ?? "";
        }

        errors.Require(given is null || given == route, field, "fixed", $"{field} cannot be changed");
        return route;
    }

    /// <summary>The id of a user a member points to.</summary>
    public static UserId? User(this FieldErrors errors, string field, string? text)
    {
        if (text is null)
            return null;
        var ok = UserId.TryParse(text, out var id);
        errors.Require(ok, field, "format", $"{field} is the id of a user: 32 hex digits");
        return ok ? id : null;
    }

    /// <summary>The id of a sound a member points to.</summary>
    public static SoundId? Sound(this FieldErrors errors, string field, string? text)
    {
        if (text is null)
            return null;
        var ok = SoundId.TryParse(text, out var id);
        errors.Require(ok, field, "format", $"{field} is the id of a sound: 32 hex digits");
        return ok ? id : null;
    }
}
