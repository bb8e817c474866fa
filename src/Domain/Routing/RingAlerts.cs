using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Domain.Routing;

/// <summary>Says what kind of call rings (SPEC C7).</summary>
public static class RingAlerts
{
    public static RingAlert Of(RouteQuestion question, RouteCursor cursor)
    {
        if (cursor.IsInTurns || (cursor.Visited is [.., var last] && question.Book.Extensions.GetValueOrDefault(last) is RoutingModel.Group))
            return RingAlert.Group;
        if (question.Caller.Extension is not null)
            return RingAlert.Internal;
        return question.Caller.Number is { } number && !IsNational(number, question.Book.Plan) ? RingAlert.International : RingAlert.National;
    }

    private static bool IsNational(E164 number, NationalPlan plan) => number.Value.AsSpan(1).StartsWith(plan.CallingCode, StringComparison.Ordinal);
}
