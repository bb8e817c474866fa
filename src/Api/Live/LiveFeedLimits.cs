namespace Softswitch.Api.Live;

/// <summary>What the live feed keeps.</summary>
public sealed record LiveFeedLimits
{
    /// <summary>Messages a listener may be behind before it is dropped.</summary>
    public int Queue { get; init; } = 1024;

    /// <summary>Events of a tenant that are held for listeners who come back.</summary>
    public int History { get; init; } = 4096;

    /// <summary>How often a board is followed anew; well within <see cref="Contracts.Live.ITenantBoardGrain.Lease"/>.</summary>
    public TimeSpan Renewal { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a tenant is followed after its last listener left.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(60);
}
