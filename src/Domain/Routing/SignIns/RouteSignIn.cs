using Softswitch.Domain.Routing.Questions;

namespace Softswitch.Domain.Routing.SignIns;

/// <summary>Goes on with a way once a password was looked at, or a sign-in kept.</summary>
public static class RouteSignIn
{
    /// <param name="question">The one that was decided by.</param>
    /// <param name="verify">What was to be looked at.</param>
    /// <param name="isRight">Whether it is the password of the user.</param>
    public static RouteDecision Verified(RouteQuestion question, RouteDecision.Verify verify, bool isRight) => RouteEvaluator.Follow(
        question, verify.At, SignInQuestion.Verified(question.Book, verify.At, question.Caller, verify.Cursor, isRight), verify.Reasons);

    public static RouteDecision Noted(RouteQuestion question, RouteDecision.Note note) =>
        RouteEvaluator.Follow(question, note.At, note.Then, note.Reasons);

    /// <summary>Goes on without looking at anything or keeping it, as if it were right or not: for explanations.</summary>
    internal static RouteDecision Assumed(RouteQuestion question, RouteDecision decision, bool isRight)
    {
        while (true)
        {
            switch (decision)
            {
                case RouteDecision.Verify verify:
                    decision = Verified(question, verify, isRight);
                    break;
                case RouteDecision.Note note:
                    decision = Noted(question, note);
                    break;
                default:
                    return decision;
            }
        }
    }
}
