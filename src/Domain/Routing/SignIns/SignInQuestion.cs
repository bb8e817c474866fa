using Softswitch.Domain.Media;
using Softswitch.Domain.Routing.Questions;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;

namespace Softswitch.Domain.Routing.SignIns;

/// <summary>Callers key one code after the other, and go on when they are right (SPEC X6).</summary>
internal static class SignInQuestion
{
    /// <summary>A code that is shorter than it may be, and not ended by a key, ends after so long.</summary>
    private const int InterDigitMs = 4_000;

    public static QuestionTurn Of(RoutingBook book, SignInModel module, RoutingCaller caller, RouteCursor cursor)
    {
        if (cursor is not { Keyed: { } keyed, SignIn: { } state })
        {
            var begun = new SignInState(module.Codes[0].Code, Later: cursor.Waiting, FollowsMembers: cursor.FollowsMembers, Confirms: cursor.Confirms);
            return Ask(book, module, cursor with { Tries = 0, SignIn = begun }, []);
        }

        if (keyed.Length == 0)
            return Again(book, module, cursor, state, [PromptId.TryAgain], "nothing keyed");
        return state.Asked switch
        {
            SignInCode.Login => Login(book, module, caller, cursor, state with { Login = keyed }),
            SignInCode.Password => new QuestionTurn.Verify(module.Find(state.Login ?? ""), keyed, cursor, "password keyed"),
            SignInCode.Extra1 => Next(book, module, caller, cursor, state with { Extra1 = keyed }, null),
            _ => Next(book, module, caller, cursor, state, keyed),
        };
    }

    /// <summary>Whether the password was right is known.</summary>
    public static QuestionTurn Verified(RoutingBook book, SignInModel module, RoutingCaller caller, RouteCursor cursor, bool isRight)
    {
        var state = cursor.SignIn!;
        return isRight && module.Find(state.Login ?? "") is { } user
            ? Next(book, module, caller, cursor, state with { User = user.Name }, null)
            : Wrong(book, module, caller, cursor, state);
    }

    private static QuestionTurn Login(RoutingBook book, SignInModel module, RoutingCaller caller, RouteCursor cursor, SignInState state)
    {
        // Who has a password to give is told nothing of his login before.
        if (!module.Checks || module.Asked(SignInCode.Password) is not null)
            return Next(book, module, caller, cursor, state, null);
        return module.Find(state.Login!) is { } user
            ? Next(book, module, caller, cursor, state with { User = user.Name }, null)
            : Wrong(book, module, caller, cursor, state);
    }

    /// <param name="extra2">The last of all codes, when that was keyed.</param>
    private static QuestionTurn Next(
        RoutingBook book, SignInModel module, RoutingCaller caller, RouteCursor cursor, SignInState state, string? extra2)
    {
        if (module.After(state.Asked) is { } next)
            return Ask(book, module, cursor with { SignIn = state with { Asked = next.Code } }, []);
        var outcome = module.Checks ? SignInOutcome.Right : SignInOutcome.Recorded;
        var said = state.User is { } user ? $"signed in as {user}" : "codes recorded";
        return new QuestionTurn.Note(Entry(module, caller, state, extra2, outcome), Through(book, module, cursor, state), cursor, said);
    }

    private static QuestionTurn Through(RoutingBook book, SignInModel module, RouteCursor cursor, SignInState state)
    {
        var onward = cursor.Answered(module.Prefix) with { SignIn = null };
        if (module.To is { } to)
            return new QuestionTurn.Onward(to, onward, $"to {to}");
        return state.Later is [var next, ..]
            ? new QuestionTurn.Onward(
                next.To, onward.Turning(state.Later) with { FollowsMembers = state.FollowsMembers, Confirms = state.Confirms }, $"next step: {next.To}")
            : onward.Farewell(book.Prompt(null, module.Checks ? PromptId.CallerAccepted : PromptId.Saved, PromptId.Goodbye), "hangs up");
    }

    private static QuestionTurn.Note Wrong(RoutingBook book, SignInModel module, RoutingCaller caller, RouteCursor cursor, SignInState state)
    {
        var again = state with { Asked = module.Codes[0].Code, Login = null };
        ImmutableArray<PromptId> prompts = module.Asked(SignInCode.Password) is null ? [PromptId.TryAgain] : [PromptId.PasswordWrong, PromptId.TryAgain];
        return new QuestionTurn.Note(
            Entry(module, caller, state, null, SignInOutcome.Wrong), Again(book, module, cursor, again, prompts, "asks again"), cursor, "wrong");
    }

    private static QuestionTurn.Ask Again(
        RoutingBook book, SignInModel module, RouteCursor cursor, SignInState state, ImmutableArray<PromptId> prompts, string said) =>
        cursor.Tries + 1 < module.Attempts
            ? Ask(book, module, cursor with { Tries = cursor.Tries + 1, SignIn = state }, book.Prompt(null, prompts.AsSpan()), said)
            : (cursor with { SignIn = null }).Farewell(book.Prompt(module.Refused, PromptId.CallerRefused), $"{said}: hangs up");

    private static QuestionTurn.Ask Ask(RoutingBook book, SignInModel module, RouteCursor cursor, ImmutableArray<Sound> before, string? said = null)
    {
        var code = module.Asked(cursor.SignIn!.Asked) ?? module.Codes[0];
        return new QuestionTurn.Ask(
            [.. before, .. Prompt(book, code)],
            new DigitRules(MaxLength: code.Digits, FirstDigitMs: (int)module.Timeout.TotalMilliseconds, InterDigitMs: InterDigitMs, SkipsEmptyEnd: true),
            new Destination(module.Extension.Value),
            cursor.Asking(AskedFor.SignIn),
            said is null ? $"asks for {NameOf(code.Code)}" : $"{said}: {NameOf(code.Code)}");
    }

    private static ImmutableArray<Sound> Prompt(RoutingBook book, SignInCodeModel code)
    {
        if (code.Prompt is { } own)
            return [new Sound.File(own)];
        var asked = code.Code switch
        {
            SignInCode.Login => book.Prompt(PromptId.EnterLoginCode),
            SignInCode.Password => book.Prompt(PromptId.EnterPassword),
            SignInCode.Extra1 => book.Prompt(PromptId.EnterExtraCode, new SayItem.Number(1)),
            _ => book.Prompt(PromptId.EnterExtraCode, new SayItem.Number(2)),
        };
        return [asked, book.Prompt(PromptId.FinishWithHash)];
    }

    private static string NameOf(SignInCode code) => code switch
    {
        SignInCode.Login => "the login",
        SignInCode.Password => "the password",
        SignInCode.Extra1 => "extra code 1",
        _ => "extra code 2",
    };

    private static SignInEntry Entry(SignInModel module, RoutingCaller caller, SignInState state, string? extra2, SignInOutcome outcome) => new(
        module.Extension, module.Name, caller.Shown, state.Login, state.Extra1, extra2, outcome, state.User ?? module.Find(state.Login ?? "")?.Name);
}
