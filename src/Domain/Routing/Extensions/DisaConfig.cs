using Softswitch.Domain.Numbers;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>
/// Direct inward system access as asked for from outside (SPEC C10): whoever calls and keys the PIN hears a dial tone, and calls inside or outside
/// as a user of the tenant.
/// </summary>
/// <param name="User">The extension of that user: his rights, his barring and the number he shows.</param>
/// <param name="Pin">4 to 10 digits that are not easy to guess.</param>
/// <param name="Welcome">The id of the sound that asks for the PIN; null for a prompt.</param>
/// <param name="TimeoutSeconds">How long the dial tone lasts: 1 to 60.</param>
public sealed record DisaConfig(string User, string Pin, string? Welcome = null, int TimeoutSeconds = 15) : RoutingPart
{
    private const int ShortestPin = 4;
    private const int LongestPin = 10;

    /// <summary>
    /// Who is not asked for the PIN: numbers, or how they begin, in E.164 form or as dialled within the country. An extension matches as a whole.
    /// </summary>
    public ImmutableArray<string> Callers { get; init => field = value.IsDefault ? [] : value; } = [];

    internal override ExtensionType Type => ExtensionType.Disa;

    internal override IEnumerable<(string Field, string? Sound)> Sounds => [("disa.welcome", Welcome)];

    internal override IEnumerable<(string Field, ExtensionType Type)> Named => [("disa.user", ExtensionType.User)];

    internal override void Check(RoutingCheck check)
    {
        var errors = check.Errors;
        check.Extension(User, "disa.user");
        if (Pin is not { Length: >= ShortestPin and <= LongestPin } || !Pin.All(char.IsAsciiDigit))
            errors.Add("disa.pin", "format", $"pin is {ShortestPin} to {LongestPin} digits");
        else if (PinRules.IsTrivial(Pin) || Pin == User)
            errors.Add("disa.pin", "weak", "pin is too easy to guess");
        check.Range(TimeoutSeconds, 1, RoutingRules.LongestTimeout, "disa.timeoutSeconds");
        errors.Require(Callers.Length <= RoutingRules.MaxRows, "disa.callers", "range", $"there are at most {RoutingRules.MaxRows} callers");
        for (var i = 0; i < Callers.Length; i++)
            errors.Require(RoutingCheck.IsBeginning(Callers[i]), $"disa.callers[{i}]", "format", "a caller is 1 to 16 digits, perhaps after a '+'");
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) => this with { User = write("disa.user", User) };

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) => new DisaModel(
        extension,
        name,
        new ExtensionNumber(User),
        Pin,
        [.. Callers.Select(caller => plan.ReadBeginning(caller) ?? caller)],
        SoundId.OrNull(Welcome),
        TimeSpan.FromSeconds(TimeoutSeconds));
}
