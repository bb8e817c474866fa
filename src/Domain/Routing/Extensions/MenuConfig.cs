using Softswitch.Domain.Numbers;
using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>A menu as asked for from outside (SPEC X7). Each place is a <see cref="Destination"/>, or null for none.</summary>
/// <param name="Greeting">The id of the sound that is played; null to say the names of the options.</param>
/// <param name="Digits">The most that are keyed: 1 to 6.</param>
/// <param name="TimeoutSeconds">How long the first key is waited for: 1 to 60.</param>
/// <param name="Repeats">How often the menu is repeated to who keys nothing, or nothing that it knows: 0 to 10.</param>
/// <param name="Receptionist">For options that lead there.</param>
/// <param name="NoChoice">Where those go who have chosen nothing then; null for the receptionist, and to hang up where there is none.</param>
public sealed record MenuConfig(
    ImmutableArray<MenuOptionConfig> Options,
    string? Greeting = null,
    int Digits = 1,
    int TimeoutSeconds = 5,
    int Repeats = 2,
    string? Receptionist = null,
    string? NoChoice = null) : RoutingPart
{
    public ImmutableArray<MenuOptionConfig> Options { get; init; } = Options.IsDefault ? [] : Options;

    private const int MaxDigits = 6;
    private const int MaxRepeats = 10;

    internal override ExtensionType Type => ExtensionType.Ivr;

    internal override IEnumerable<(string Field, string? Sound)> Sounds =>
        [("menu.greeting", Greeting), .. Options.Select((option, i) => ($"menu.options[{i}].sound", option.Sound))];

    internal override void Check(RoutingCheck check)
    {
        var errors = check.Errors;
        check.Range(Digits, 1, MaxDigits, "menu.digits");
        check.Range(Repeats, 0, MaxRepeats, "menu.repeats");
        check.Range(TimeoutSeconds, 1, RoutingRules.LongestTimeout, "menu.timeoutSeconds");
        check.OptionalPlace(Receptionist, "menu.receptionist");
        check.OptionalPlace(NoChoice, "menu.noChoice");
        errors.Require(Options.Length is > 0 and <= RoutingRules.MaxRows, "menu.options", "range", $"a menu has 1 to {RoutingRules.MaxRows} options");
        errors.Require(Options.DistinctBy(option => option.Code, StringComparer.Ordinal).Count() == Options.Length, "menu.options", "unique", "a code is there only once");
        for (var i = 0; i < Options.Length; i++)
            Check(check, Options[i], $"menu.options[{i}]");
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) => this with
    {
        Options = [.. Options.Select((option, i) => option with { To = Maybe(write, $"menu.options[{i}].to", option.To) })],
        Receptionist = Maybe(write, "menu.receptionist", Receptionist),
        NoChoice = Maybe(write, "menu.noChoice", NoChoice),
    };

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) => new RoutingModel.Menu(
        extension,
        name,
        [.. Options.Select(option => new MenuOption(option.Code, option.Name, option.Action, Destination.OrNull(option.To), option.Prefix, SoundId.OrNull(option.Sound)))],
        SoundId.OrNull(Greeting),
        Options.Any(option => option.Code == MenuOption.AnyCode) ? Digits : Options.Max(option => option.Code.Length),
        TimeSpan.FromSeconds(TimeoutSeconds),
        Repeats,
        Destination.OrNull(Receptionist),
        Destination.OrNull(NoChoice));

    private void Check(RoutingCheck check, MenuOptionConfig option, string field)
    {
        var errors = check.Errors;
        errors.Require(
            option.Code == MenuOption.AnyCode || (option.Code is { Length: > 0 } code && code.Length <= Digits && code.All(char.IsAsciiDigit)),
            field + ".code", "format", $"code has 1 to {Digits} digits, or is '{MenuOption.AnyCode}' for every other");
        check.Defined(option.Action, field + ".action");
        errors.RequireOptionalText(option.Name, field + ".name", RoutingRules.MaxNameLength);
        check.Prefix(option.Prefix, field + ".prefix");
        if (option.Action is MenuAction.Transfer or MenuAction.TransferAnnounced)
            check.Place(option.To, field + ".to");
        else
            errors.Require(option.To is null, field + ".to", "kind", "only a transfer leads somewhere");
        errors.Require(option.Action != MenuAction.Receptionist || Receptionist is not null, field + ".action", "required", "the menu has no receptionist");
        errors.Require((option.Action == MenuAction.Play) == (option.Sound is not null), field + ".sound", "kind", "a sound is given for Play, and only then");
    }
}
