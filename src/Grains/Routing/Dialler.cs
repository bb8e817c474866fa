using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.Routing;

/// <summary>Who dials, with all that decides what he may.</summary>
/// <param name="User">Null for a channel that is nobody's.</param>
internal sealed record Dialler(TenantPage Page, UserModel? User, ChannelModel Channel, Party Caller)
{
    public NationalPlan Plan => NumberPlans.For(Channel.Country);

    public DialledNumber Read(string dialled) => Plan.Read(dialled, Channel.AreaCode);
}
