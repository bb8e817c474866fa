using Softswitch.Domain.Calls;

namespace Softswitch.Domain.Services;

/// <summary>What a service does next.</summary>
/// <param name="IsOver">The call ends.</param>
internal sealed record ServiceStep(ServiceState State, ImmutableArray<LegCommand> Commands, bool IsOver = false)
{
    public static ServiceStep Over(ServiceState state) => new(state, [], IsOver: true);

    public static ServiceStep Nothing(ServiceState state) => new(state, []);
}
