using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Services;

/// <summary>What a service does next.</summary>
/// <param name="IsOver">The call ends.</param>
/// <param name="Search">Whose talk to look for.</param>
/// <param name="Keyed">The caller is led on, with this; null when he is not.</param>
internal sealed record ServiceStep(
    ServiceState State, ImmutableArray<LegCommand> Commands, bool IsOver = false, ExtensionNumber? Search = null, string? Keyed = null)
{
    public static ServiceStep Over(ServiceState state) => new(state, [], IsOver: true);

    public static ServiceStep Nothing(ServiceState state) => new(state, []);
}
