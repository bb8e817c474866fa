using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Domain.Routing;

/// <summary>Who rings where several do at once: the members of a group, or all that one place names (SPEC X2).</summary>
internal static class TogetherStep
{
    /// <summary>How often one member is led on to another.</summary>
    private const int MostHops = 3;

    /// <summary>They ring, and what comes after them is as the cursor says.</summary>
    /// <param name="follows">Members who have all calls forwarded are rung where they go to.</param>
    /// <param name="reason">Why, made of who rings.</param>
    public static RouteDecision.Ring Ring(
        RouteQuestion question,
        ImmutableArray<Destination> places,
        bool follows,
        RouteCursor cursor,
        ImmutableArray<RouteReason> reasons,
        Func<string, RouteReason> reason)
    {
        var extensions = ImmutableArray.CreateBuilder<ExtensionNumber>(places.Length);
        var outside = ImmutableArray.CreateBuilder<Destination>();
        foreach (var place in places)
            Add(place, follows, MostHops);
        var rings = string.Join(' ', [.. extensions.Select(extension => extension.Value), .. outside.Select(number => number.Value)]);
        return new RouteDecision.Ring(extensions.ToImmutable(), cursor, reasons.Add(reason(rings)), Numbers: outside.ToImmutable());

        void Add(Destination place, bool followsUser, int hops)
        {
            foreach (var one in place.Each())
            {
                if (!question.Book.IsExtension(one, out var extension))
                    AddOutside(one);
                else if (hops > 0 && Onward(extension, followsUser) is var (to, leads))
                    Add(to, leads, hops - 1);
                else
                    AddOnce(extensions, extension);
            }
        }

        void AddOutside(Destination number)
        {
            if (outside.Count < RoutingCheck.MostAtOnce)
                AddOnce(outside, number);
        }

        // A forward stands for the number that it leads to, and a user perhaps for somebody else.
        (Destination To, bool FollowsUser)? Onward(ExtensionNumber extension, bool followsUser) => question.Book.Extensions.GetValueOrDefault(extension) switch
        {
            RoutingModel.Forward forward => (forward.To, followsUser),
            RoutingModel.ShortNumber number => (number.To, false),
            null when followsUser && question.Reach(extension)?.ForwardAlways is { } always => (always, false),
            _ => null,
        };
    }

    private static void AddOnce<T>(ImmutableArray<T>.Builder all, T one)
    {
        if (!all.Contains(one))
            all.Add(one);
    }
}
