using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>
/// Asks callers for up to four codes in turn and keeps a log of them, as asked for from outside (SPEC X6): login, password, extra 1, extra 2.
/// A code that is null is not asked.
/// </summary>
/// <param name="Password">Only where it is checked: what is checked nowhere is asked for as an extra code, which is logged.</param>
/// <param name="To">Where those go who have signed in: a <see cref="Destination"/>. Null for the next step of the plan that led here, and to end the call where there is none.</param>
/// <param name="RecordsOnly">Whatever is keyed is logged, and nothing checked; otherwise only <see cref="Users"/> sign in.</param>
/// <param name="Attempts">How often a caller may be wrong, or key nothing, before the call is ended: 1 to 10.</param>
/// <param name="TimeoutSeconds">How long the first key of a code is waited for: 1 to 60.</param>
/// <param name="Refused">The id of the sound for who has used up his attempts; null for a prompt.</param>
/// <param name="Prefix">Before the name of the caller on the display: 0 to 20 characters.</param>
public sealed record SignInConfig(
    SignInCodeConfig? Login = null,
    SignInCodeConfig? Password = null,
    SignInCodeConfig? Extra1 = null,
    SignInCodeConfig? Extra2 = null,
    string? To = null,
    bool RecordsOnly = false,
    int Attempts = 3,
    int TimeoutSeconds = 8,
    string? Refused = null,
    string Prefix = "") : RoutingPart
{
    internal const int MostDigits = 20;
    internal const int ShortestPassword = 4;
    private const int MostAttempts = 10;

    /// <summary>Who may sign in; none where nothing is checked.</summary>
    public ImmutableArray<SignInUserConfig> Users { get; init => field = value.IsDefault ? [] : value; } = [];

    internal override ExtensionType Type => ExtensionType.SignIn;

    internal override IEnumerable<(string Field, string? Sound)> Sounds =>
        [.. Codes.Select(code => ($"signIn.{code.Field}.prompt", code.Config!.Prompt)), ("signIn.refused", Refused)];

    // Those that are asked, in their order.
    private IEnumerable<(SignInCode Code, string Field, SignInCodeConfig? Config)> Codes => new (SignInCode Code, string Field, SignInCodeConfig? Config)[]
    {
        (SignInCode.Login, "login", Login),
        (SignInCode.Password, "password", Password),
        (SignInCode.Extra1, "extra1", Extra1),
        (SignInCode.Extra2, "extra2", Extra2),
    }.Where(code => code.Config is not null);

    internal override void Check(RoutingCheck check)
    {
        var errors = check.Errors;
        check.OptionalPlace(To, "signIn.to");
        check.Prefix(Prefix, "signIn.prefix");
        check.Range(Attempts, 1, MostAttempts, "signIn.attempts");
        check.Range(TimeoutSeconds, 1, RoutingRules.LongestTimeout, "signIn.timeoutSeconds");
        errors.Require(Codes.Any(), "signIn", "required", "ask for at least one of login, password, extra1 and extra2");
        foreach (var (_, field, code) in Codes)
            check.Range(code!.Digits, 1, MostDigits, $"signIn.{field}.digits");
        errors.Require(RecordsOnly || Login is not null, "signIn.login", "required", "users are known by their login: ask for it where it is checked");
        errors.Require(!RecordsOnly || Password is null, "signIn.password", "kind", "a password is asked only where it is checked: ask for an extra code instead");
        errors.Require(RecordsOnly == Users.IsEmpty, "signIn.users", "kind", "users are given where logins are checked, and only then");
        errors.Require(Users.Length <= RoutingRules.MaxRows, "signIn.users", "range", $"there are at most {RoutingRules.MaxRows} users");
        errors.Require(Users.DistinctBy(user => user.Login, StringComparer.Ordinal).Count() == Users.Length, "signIn.users", "unique", "a login is there only once");
        for (var i = 0; i < Users.Length; i++)
            Check(check, Users[i], $"signIn.users[{i}]");
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) => this with { To = Maybe(write, "signIn.to", To) };

    internal override RoutingPart WithoutSecrets() => this with { Users = [.. Users.Select(user => user with { Password = null })] };

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) => new SignInModel(
        extension,
        name,
        [.. Codes.Select(code => new SignInCodeModel(code.Code, code.Config!.Digits, SoundId.OrNull(code.Config.Prompt)))],
        !RecordsOnly,
        [.. Users.Select(user => new SignInUser(user.Name, user.Login, null))],
        Destination.OrNull(To),
        Attempts,
        TimeSpan.FromSeconds(TimeoutSeconds),
        SoundId.OrNull(Refused),
        Prefix);

    private void Check(RoutingCheck check, SignInUserConfig user, string field)
    {
        var errors = check.Errors;
        errors.RequireText(user.Name, field + ".name", RoutingRules.MaxNameLength);
        var longest = Math.Min(Login?.Digits ?? MostDigits, MostDigits);
        errors.Require(IsCode(user.Login, 1, longest), field + ".login", "format", $"login has 1 to {longest} digits");
        if (user.Password is not { } password)
            return;
        errors.Require(Password is not null, field + ".password", "kind", "no password is asked");
        longest = Math.Min(Password?.Digits ?? MostDigits, MostDigits);
        errors.Require(IsCode(password, ShortestPassword, longest), field + ".password", "format", $"password has {ShortestPassword} to {longest} digits");
    }

    private static bool IsCode(string? text, int shortest, int longest) =>
        text is not null && text.Length >= shortest && text.Length <= longest && text.All(char.IsAsciiDigit);
}
