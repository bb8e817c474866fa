using System.Collections.Frozen;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Domain.Routing;

/// <summary>All of a tenant by which calls are led on.</summary>
/// <param name="ExtensionLength">Null while the tenant has no extension.</param>
/// <param name="Plan">Of the tenant's country.</param>
public sealed record RoutingBook(
    int? ExtensionLength, NationalPlan Plan, FrozenDictionary<ExtensionNumber, RoutingModel> Extensions)
{
    public static RoutingBook Of(int? extensionLength, NationalPlan plan, IEnumerable<RoutingModel> extensions) =>
        new(extensionLength, plan, extensions.ToFrozenDictionary(model => model.Extension));
}
