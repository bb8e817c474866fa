using Softswitch.Domain.Numbers;
using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Lets only those through who are known, as asked for from outside (SPEC X6): by their number, or else by a PIN.</summary>
/// <param name="To">Where those go who are known: a <see cref="Destination"/>.</param>
/// <param name="Prefix">Before the name of the caller on the display: 0 to 20 characters.</param>
/// <param name="Welcome">The id of the sound that asks for the PIN; null for a prompt.</param>
/// <param name="Fallback">That of the sound for who is not known; null for a prompt.</param>
/// <param name="Otherwise">Where he goes instead of hearing it; null to hang up then.</param>
public sealed record AuthenticationConfig(string To, string Prefix = "", string? Welcome = null, string? Fallback = null, string? Otherwise = null) : RoutingPart
{
    /// <summary>Numbers, or how they begin: in E.164 form or as dialled within the country. An extension matches as a whole.</summary>
    public ImmutableArray<string> Callers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Any of which is as good, of 4 to 10 digits; none where only numbers count.</summary>
    public ImmutableArray<string> Pins { get; init => field = value.IsDefault ? [] : value; } = [];

    private const int ShortestPin = 4;
    private const int LongestPin = 10;

    internal override ExtensionType Type => ExtensionType.Authentication;

    internal override IEnumerable<(string Field, string? Sound)> Sounds => [("authentication.welcome", Welcome), ("authentication.fallback", Fallback)];

    internal override void Check(RoutingCheck check)
    {
        var errors = check.Errors;
        check.Place(To, "authentication.to");
        check.OptionalPlace(Otherwise, "authentication.otherwise");
        check.Prefix(Prefix, "authentication.prefix");
        errors.Require(!Callers.IsEmpty || !Pins.IsEmpty, "authentication", "required", "give numbers of callers, PINs, or both: otherwise nobody gets through");
        errors.Require(Callers.Length <= RoutingRules.MaxRows, "authentication.callers", "range", $"there are at most {RoutingRules.MaxRows} callers");
        errors.Require(Pins.Length <= RoutingRules.MaxRows, "authentication.pins", "range", $"there are at most {RoutingRules.MaxRows} PINs");
        for (var i = 0; i < Callers.Length; i++)
            errors.Require(RoutingCheck.IsBeginning(Callers[i]), $"authentication.callers[{i}]", "format", "a caller is 1 to 16 digits, perhaps after a '+'");
        for (var i = 0; i < Pins.Length; i++)
        {
            errors.Require(
                Pins[i] is { Length: >= ShortestPin and <= LongestPin } pin && pin.All(char.IsAsciiDigit),
                $"authentication.pins[{i}]", "format", $"a PIN has {ShortestPin} to {LongestPin} digits");
        }
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) =>
        this with { To = write("authentication.to", To), Otherwise = Maybe(write, "authentication.otherwise", Otherwise) };

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) => new RoutingModel.Authentication(
        extension,
        name,
        new Destination(To),
        [.. Callers.Select(caller => plan.ReadBeginning(caller) ?? caller)],
        Pins,
        Prefix,
        SoundId.OrNull(Welcome),
        SoundId.OrNull(Fallback),
        Destination.OrNull(Otherwise));
}
