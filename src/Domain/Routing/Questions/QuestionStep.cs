using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.SignIns;

namespace Softswitch.Domain.Routing.Questions;

/// <summary>Extensions at which the caller has a say: what they ask him, and what his answers would come to.</summary>
internal static class QuestionStep
{
    /// <summary>More tries than anybody is given.</summary>
    private const int NoMoreTries = 1000;

    /// <summary>The answer of somebody who is not known.</summary>
    public const string Wrong = "Wrong";

    public static bool Asks(RoutingModel? model) => model
        is RoutingModel.Menu or RoutingModel.TimeFilter or RoutingModel.Authentication or RoutingModel.Selector or DisaModel or SignInModel
            or RoutingModel.LocationRouting { By: LocationKey.PostalCode };

    /// <param name="model">One that asks.</param>
    public static QuestionTurn Of(RouteQuestion question, RoutingModel model, RouteCursor cursor) => model switch
    {
        RoutingModel.Menu menu => MenuQuestion.Of(question.Book, menu, cursor),
        RoutingModel.Authentication known => PinQuestion.Of(question.Book, known, question.Caller, cursor),
        SignInModel module => SignInQuestion.Of(question.Book, module, question.Caller, cursor),
        RoutingModel.Selector selector => ExtensionQuestion.Of(question.Book, selector, cursor),
        DisaModel disa => DisaQuestion.Of(question.Book, disa, question.Caller, cursor),
        RoutingModel.TimeFilter filter => TimeFilterStep.Of(question, filter, cursor),
        RoutingModel.LocationRouting locations => PostalCodeQuestion.Of(question.Book, locations, cursor),
        _ => throw new ArgumentException($"It asks nothing: {model.GetType().Name}", nameof(model)),
    };

    /// <summary>What is to be done, unless he is led on. However often a menu is heard again: nobody keeps a call busy for ever.</summary>
    public static RouteDecision Decision(RoutingModel model, QuestionTurn turn, ImmutableArray<RouteReason> reasons) => turn switch
    {
        QuestionTurn.Ask { Cursor.Rounds: > RouteEvaluator.MaxRounds } ask => new RouteDecision.Refused(
            CallVerdict.Looped,
            ask.Cursor,
            reasons.Add(new RouteReason(RouteRule.Loop, model.Extension.Value, model.Name, $"asked {RouteEvaluator.MaxRounds} times"))),
        QuestionTurn.Ask ask => new RouteDecision.Ask(model, ask.Sounds, ask.Rules, ask.To, ask.Cursor, reasons),
        QuestionTurn.Verify verify => new RouteDecision.Verify((SignInModel)model, verify.User, verify.Password, verify.Cursor, reasons),
        QuestionTurn.Note note => new RouteDecision.Note((SignInModel)model, note.Entry, note.Cursor, reasons) { Then = note.Then },
        _ => throw new ArgumentException($"It leads on: {turn.GetType().Name}", nameof(turn)),
    };

    /// <summary>All that a caller can answer that makes a difference, with what it is called by people.</summary>
    public static IEnumerable<(string When, RouteCursor Cursor)> Answers(RouteDecision.Ask ask)
    {
        if (ask.Rules is null)
            return [("Then", ask.Cursor)];
        return
            from answer in Keys(ask).Append((When: "Nothing", Keyed: ""))
            select (answer.When, ask.Cursor with { Keyed = answer.Keyed, Tries = answer.When is Wrong or "Nothing" ? NoMoreTries : ask.Cursor.Tries });
    }

    private static IEnumerable<(string When, string Keyed)> Keys(RouteDecision.Ask ask) => ask.At switch
    {
        RoutingModel.Menu menu when ask.Cursor.Asked == AskedFor.Choice =>
            menu.Options.Select(option => (option.Name.Length > 0 ? $"{option.Code} {option.Name}" : option.Code, option.Code)),
        RoutingModel.Authentication known => [("PIN", known.Pins[0])],
        DisaModel disa => ask.Cursor.Asked == AskedFor.Pin ? [("PIN", disa.Pin)] : [("Number", DisaQuestion.AnyNumber)],
        SignInModel module => Codes(module, ask.Cursor),
        RoutingModel.LocationRouting locations => locations.Rows.Select(row => (row.Match, row.Match.PadRight(4, '0'))),
        _ => [],
    };

    // Neither is keyed by anybody: which password is right is never asked for an explanation.
    private static IEnumerable<(string When, string Keyed)> Codes(SignInModel module, RouteCursor cursor) => cursor.SignIn!.Asked switch
    {
        SignInCode.Login when module.Checks && module.Asked(SignInCode.Password) is null => [("Right", module.Users[0].Login), (Wrong, "*")],
        SignInCode.Login => [("Keyed", module.Checks ? module.Users[0].Login : "0")],
        SignInCode.Password => [("Right", "*"), (Wrong, "*")],
        _ => [("Keyed", "0")],
    };
}
