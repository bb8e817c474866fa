using Softswitch.Domain.Media;
using Softswitch.Domain.Routing.SignIns;

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

    /// <summary>The password he keyed is to be looked at.</summary>
    /// <param name="User">Whose it should be; null when there is no such user.</param>
    public sealed record Verify(SignInUser? User, string Password, RouteCursor Cursor, string Said) : QuestionTurn(Cursor, Said)
    {
        // A password does not get into a log by way of its record.
        public override string ToString() => Said;
    }

    /// <summary>His sign-in is to be kept.</summary>
    /// <param name="Then">What comes of it.</param>
    public sealed record Note(SignInEntry Entry, QuestionTurn Then, RouteCursor Cursor, string Said) : QuestionTurn(Cursor, Said);
}
