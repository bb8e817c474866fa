using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.Routing;

/// <summary>Who dials, with all that decides what he may.</summary>
/// <param name="User">Null for a channel that is nobody's.</param>
/// <param name="Channel">Null for somebody who called in.</param>
/// <param name="Wish">What is dialled, and as whom.</param>
internal sealed record Dialler(TenantPage Page, UserModel? User, ChannelModel? Channel, Party Caller, DialledWish Wish)
{
    public ReachModel? Reach => ReachOf(Page, User);

    public NationalPlan Plan => NumberPlans.For(Channel?.Country ?? Page.Tenant.Country);

    public DialledNumber Number => Plan.Read(Wish.Number, User?.AreaCode ?? Channel?.AreaCode);

    /// <summary>A number that he may call outside; null for any other.</summary>
    public E164? Outside(string? number)
    {
        var group = User?.DialOutGroup is { } name ? Page.Groups.GetValueOrDefault(name) : null;
        return number is not null
            && OutboundRules.Decide(new OutboundRequest(Page.Tenant, User, Channel, group, number)) is OutboundDecision.Allowed { Number: DialledNumber.External external }
            ? external.Number
            : null;
    }

    public static Dialler Of(TenantPage page, UserModel? user, ChannelModel? channel, Party caller, string dialled)
    {
        var wish = DialledWish.Of(dialled, ReachOf(page, user), page.Tenant);

        // A short number is dialled as the number it stands for: who may not call that may not call this.
        return new(page, user, channel, caller, page.Routing.ShortNumber(wish.Number) is { } number ? wish with { Number = number.To.Value } : wish);
    }

    private static ReachModel? ReachOf(TenantPage page, UserModel? user) =>
        user?.Extension is { } own ? page.Routing.Reach.GetValueOrDefault(own) : null;
}
