using Softswitch.Domain.Media;

namespace Softswitch.Domain.Routing.Questions;

/// <summary>What an extension that asks callers makes of one.</summary>
/// <param name="Said">For people.</param>
internal abstract record QuestionTurn(RouteCursor Cursor, string Said)
{
    /// <summary>He is led on.</summary>
    public sealed record Onward(Destination To, RouteCursor Cursor, string Said) : QuestionTurn(Cursor, Said);

    /// <summary>He is told or asked something.</summary>
    /// <param name="Rules">Null when he is only told something.</param>
    /// <param name="To">Where he goes then; null to end the call.</param>
    public sealed record Ask(ImmutableArray<Sound> Sounds, DigitRules? Rules, Destination? To, RouteCursor Cursor, string Said) : QuestionTurn(Cursor, Said);
}
