using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Dashboard.Routing;

/// <summary>What the list shows.</summary>
public sealed record RoutingListView(Visit Visit, ImmutableArray<RoutingConfig> Items);
