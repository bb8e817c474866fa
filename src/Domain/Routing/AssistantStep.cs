using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;

namespace Softswitch.Domain.Routing;

/// <summary>
/// Calls of a user whose profile names assistants (SPEC C18): these ring, at once, and not he. It goes before his devices, also where none of
/// them may ring, and after what is always forwarded. Assistants ring as they are: neither their forwards nor their own assistants count,
/// so that no circle can be.
/// </summary>
internal static class AssistantStep
{
    /// <returns>Null where nobody rings for him.</returns>
    public static RouteDecision? Of(
        RouteQuestion question, ExtensionNumber manager, ReachDecision reach, RouteCursor cursor, ImmutableArray<RouteReason> reasons)
    {
        if (reach.AssistantGroup is not { } group || reach.ForwardAlways is not null || ReachStep.IsKeptAway(reach, cursor))
            return null;
        ImmutableArray<ExtensionNumber> assistants = [.. question.Book.Assistants.GetValueOrDefault(group, []).Where(each => each != manager)];

        // Whom assistants call they want to reach; and a group that is gone assists nobody.
        if (assistants.IsEmpty || (question.Caller.Extension is { } caller && assistants.Contains(caller)))
            return null;
        ImmutableArray<ExtensionNumber> rung = [.. assistants.Where(each => question.Reach(each) is not { RingsNobody: true })];
        var said = rung.IsEmpty ? "not to be disturbed" : string.Join(' ', rung);
        return new RouteDecision.RingAssistants(
            manager, rung, ReachStep.After(reach, cursor) with { Manager = manager }, reasons.Add(ReachStep.Reason(manager, reach, $"assistants {group}: {said}")));
    }
}
