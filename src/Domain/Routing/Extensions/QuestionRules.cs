using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>What holds of extensions that ask the caller something: <see cref="RoutingRules"/> calls it.</summary>
internal static class QuestionRules
{
    private const int MaxDigits = 6;
    private const int MaxRepeats = 10;
    private const int ShortestPin = 4;
    private const int LongestPin = 10;

    public static void Check(FieldErrors errors, PlaceCheck places, MenuConfig menu)
    {
        errors.Require(menu.Digits is >= 1 and <= MaxDigits, "menu.digits", "range", $"digits is 1 to {MaxDigits}");
        errors.Require(menu.Repeats is >= 0 and <= MaxRepeats, "menu.repeats", "range", $"repeats is 0 to {MaxRepeats}");
        CheckTimeout(errors, "menu.timeoutSeconds", menu.TimeoutSeconds);
        places.Allow(menu.Receptionist, "menu.receptionist");
        places.Allow(menu.NoChoice, "menu.noChoice");
        errors.Require(menu.Options.Length is > 0 and <= RoutingRules.MaxRows, "menu.options", "range", $"a menu has 1 to {RoutingRules.MaxRows} options");
        errors.Require(
            menu.Options.DistinctBy(option => option.Code, StringComparer.Ordinal).Count() == menu.Options.Length, "menu.options", "unique", "a code is there only once");
        for (var i = 0; i < menu.Options.Length; i++)
            Check(errors, places, menu, menu.Options[i], $"menu.options[{i}]");
    }

    public static void Check(FieldErrors errors, PlaceCheck places, AuthenticationConfig known)
    {
        places.Require(known.To, "authentication.to");
        places.Allow(known.Otherwise, "authentication.otherwise");
        errors.RequireOptionalText(known.Prefix, "authentication.prefix", RoutingRules.MaxPrefixLength);
        errors.Require(
            !known.Callers.IsEmpty || !known.Pins.IsEmpty, "authentication", "required", "give numbers of callers, PINs, or both: otherwise nobody gets through");
        errors.Require(known.Callers.Length <= RoutingRules.MaxRows, "authentication.callers", "range", $"there are at most {RoutingRules.MaxRows} callers");
        errors.Require(known.Pins.Length <= RoutingRules.MaxRows, "authentication.pins", "range", $"there are at most {RoutingRules.MaxRows} PINs");
        for (var i = 0; i < known.Callers.Length; i++)
            errors.Require(PlaceCheck.IsBeginning(known.Callers[i]), $"authentication.callers[{i}]", "format", "a caller is 1 to 16 digits, perhaps after a '+'");
        for (var i = 0; i < known.Pins.Length; i++)
        {
            errors.Require(
                known.Pins[i] is { Length: >= ShortestPin and <= LongestPin } pin && pin.All(char.IsAsciiDigit),
                $"authentication.pins[{i}]", "format", $"a PIN has {ShortestPin} to {LongestPin} digits");
        }
    }

    public static void Check(FieldErrors errors, PlaceCheck places, SelectorConfig selector)
    {
        places.Require(selector.Fallback, "selector.fallback");
        CheckTimeout(errors, "selector.timeoutSeconds", selector.TimeoutSeconds);
    }

    private static void Check(FieldErrors errors, PlaceCheck places, MenuConfig menu, MenuOptionConfig option, string field)
    {
        errors.Require(
            option.Code == MenuOption.AnyCode || (option.Code is { Length: > 0 } code && code.Length <= menu.Digits && code.All(char.IsAsciiDigit)),
            field + ".code", "format", $"code has 1 to {menu.Digits} digits, or is '{MenuOption.AnyCode}' for every other");
        errors.Require(Enum.IsDefined(option.Action), field + ".action", "unknown", $"action is one of {string.Join(", ", Enum.GetNames<MenuAction>())}");
        errors.RequireOptionalText(option.Name, field + ".name", RoutingRules.MaxNameLength);
        errors.RequireOptionalText(option.Prefix, field + ".prefix", RoutingRules.MaxPrefixLength);
        if (option.Action is MenuAction.Transfer or MenuAction.TransferAnnounced)
            places.Require(option.To, field + ".to");
        else
            errors.Require(option.To is null, field + ".to", "kind", "only a transfer leads somewhere");
        errors.Require(
            option.Action != MenuAction.Receptionist || menu.Receptionist is not null, field + ".action", "required", "the menu has no receptionist");
        errors.Require(
            (option.Action == MenuAction.Play) == (option.Sound is not null), field + ".sound", "kind", "a sound is given for Play, and only then");
    }

    private static void CheckTimeout(FieldErrors errors, string field, int seconds) =>
        errors.Require(seconds is >= 1 and <= 60, field, "range", $"{field} is 1 to 60");
}
