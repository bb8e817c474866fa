using System.Collections.Immutable;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>What leads calls on in a tenant, and how two of its users are reached.</summary>
internal sealed record RoutingTenant(ImmutableArray<RoutingConfig> Extensions, ReachConfig One, ReachConfig Other);
