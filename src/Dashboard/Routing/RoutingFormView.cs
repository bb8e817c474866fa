using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Places;
using Softswitch.Dashboard.Weeks;
using Softswitch.Domain.Numbers;

namespace Softswitch.Dashboard.Routing;

/// <summary>What the form of one shows.</summary>
/// <param name="Extension">Null for a new one.</param>
/// <param name="Type">What it is.</param>
/// <param name="Book">Where it may lead.</param>
/// <param name="Week">When it leads where, as it is stored; null for what does not go by time.</param>
/// <param name="Sounds">Of the tenant, by their names.</param>
/// <param name="Schemes">Likewise.</param>
public sealed record RoutingFormView(FormView Form, string? Extension, ExtensionType Type, PlaceBook Book, WeekView? Week, ImmutableArray<FormChoice> Sounds, ImmutableArray<FormChoice> Schemes)
{
    public Visit Visit => Form.Visit;
}
