using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.SignIns;
using static Softswitch.Domain.Tests.Routing.SignInFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>Whatever is keyed where callers sign in: nobody gets past who is not known, and nobody is asked for ever.</summary>
public sealed class SignInProperties
{
    private static readonly Gen<string> Codes = Gen.Elements("1001", "1002", "9999", "100177", "100277", "-", "5", "62");

    private static readonly Gen<SignInConfig> Modules =
        from password in Gen.Elements(true, false)
        from extra1 in Gen.Elements(true, false)
        from extra2 in Gen.Elements(true, false)
        from isChecked in Gen.Elements(true, false)
        from attempts in Gen.Choose(1, 4)
        select All with
        {
            Password = isChecked && password ? new SignInCodeConfig() : null,
            Extra1 = extra1 ? new SignInCodeConfig() : null,
            Extra2 = extra2 ? new SignInCodeConfig() : null,
            RecordsOnly = !isChecked,
            Attempts = attempts,
            Users = isChecked ? All.Users : [],
        };

    [Fact]
    public void Only_who_is_known_goes_on_and_each_sign_in_is_logged_once() => Prop
        .ForAll(Arb.From(from module in Modules from codes in Codes.ListOf(16) select new Case(module, codes)), Holds)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static bool Holds(Case call)
    {
        var question = Asking(call.Module);
        var log = new List<SignInEntry>();
        var keyed = 0;
        RouteDecision decision;
        do
        {
            // From the beginning each time: the log is that of one call.
            log.Clear();
            decision = Keying(question, "600", string.Join('/', call.Codes.Take(keyed)), log);
        }
        while (decision is RouteDecision.Ask { To: not null } && keyed++ < call.Codes.Count);

        var through = log.Where(entry => entry.Outcome != SignInOutcome.Wrong).ToList();
        var wrong = log.Count - through.Count;
        return decision switch
        {
            RouteDecision.Ring ring => ring.Cursor.SignIn is null
                && through is [{ } one] && ReferenceEquals(one, log[^1])
                && one.Outcome == (call.Module.RecordsOnly ? SignInOutcome.Recorded : SignInOutcome.Right)
                && call.Module.RecordsOnly == one.User is null
                && one.Extra1 is not null == call.Module.Extra1 is not null
                && one.Extra2 is not null == call.Module.Extra2 is not null
                && wrong < call.Module.Attempts
                && (call.Module.Password is null || call.Codes.Contains(one.Login + "77", StringComparer.Ordinal)),
            RouteDecision.Ask { To: null } => through.Count == 0 && wrong <= call.Module.Attempts,
            RouteDecision.Ask => through.Count == 0 && wrong < call.Module.Attempts,
            _ => false,
        };
    }

    private sealed record Case(SignInConfig Module, IList<string> Codes);
}
