using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Domain.Routing.Questions;

/// <summary>Extensions at which the caller has a say: what they ask him, and what his answers would come to.</summary>
internal static class QuestionStep
{
    /// <summary>More tries than anybody is given.</summary>
    private const int NoMoreTries = 1000;

    public static bool Asks(RoutingModel? model) => model
        is RoutingModel.Menu or RoutingModel.TimeFilter or RoutingModel.Authentication or RoutingModel.Selector or RoutingModel.Disa
            or RoutingModel.LocationRouting { By: LocationKey.PostalCode };

    /// <param name="model">One that asks.</param>
    public static QuestionTurn Of(RouteQuestion question, RoutingModel model, RouteCursor cursor) => model switch
    {
        RoutingModel.Menu menu => MenuQuestion.Of(question.Book, menu, cursor),
        RoutingModel.Authentication known => PinQuestion.Of(question.Book, known, question.Caller, cursor),
        RoutingModel.Selector selector => ExtensionQuestion.Of(question.Book, selector, cursor),
        RoutingModel.Disa disa => DisaQuestion.Of(question.Book, disa, question.Caller, cursor),
        RoutingModel.TimeFilter filter => TimeFilterStep.Of(question, filter, cursor),
        RoutingModel.LocationRouting locations => PostalCodeQuestion.Of(question.Book, locations, cursor),
        _ => throw new ArgumentException($"It asks nothing: {model.GetType().Name}", nameof(model)),
    };

    /// <summary>All that a caller can answer that makes a difference, with what it is called by people.</summary>
    public static IEnumerable<(string When, RouteCursor Cursor)> Answers(RouteDecision.Ask ask)
    {
        if (ask.Rules is null)
            return [("Then", ask.Cursor)];
        return
            from answer in Keys(ask).Append((When: "Nothing", Keyed: ""))
            select (answer.When, ask.Cursor with { Keyed = answer.Keyed, Tries = answer.Keyed.Length == 0 ? NoMoreTries : ask.Cursor.Tries });
    }

    private static IEnumerable<(string When, string Keyed)> Keys(RouteDecision.Ask ask) => ask.At switch
    {
        RoutingModel.Menu menu when ask.Cursor.Asked == AskedFor.Choice =>
            menu.Options.Select(option => (option.Name.Length > 0 ? $"{option.Code} {option.Name}" : option.Code, option.Code)),
        RoutingModel.Authentication known => [("PIN", known.Pins[0])],
        RoutingModel.Disa disa => ask.Cursor.Asked == AskedFor.Pin ? [("PIN", disa.Pin)] : [("Number", DisaQuestion.AnyNumber)],
        RoutingModel.LocationRouting locations => locations.Rows.Select(row => (row.Match, row.Match.PadRight(4, '0'))),
        _ => [],
    };
}
