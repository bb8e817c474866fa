namespace Softswitch.Dashboard;

/// <summary>How the portal behaves; the defaults suit one node.</summary>
public sealed record DashboardOptions
{
    /// <summary>Where the keys are kept that seal session cookies; nodes that share it share sessions. Null leaves it to the host.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>A session ends after this time without a request.</summary>
    public TimeSpan Session { get; init; } = TimeSpan.FromHours(8);

    /// <summary>How long a session is believed before its account is looked up again.</summary>
    public TimeSpan SessionCheck { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A live stream ends after this time, so that its session is checked again; the page resumes by itself.</summary>
    public TimeSpan StreamLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Shortest time between two updates of one page.</summary>
    public TimeSpan UpdateInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often a board is followed anew; well within <see cref="Contracts.Live.ITenantBoardGrain.Lease"/>.</summary>
    public TimeSpan Renewal { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a board is followed after its last viewer left.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a page waits for the board before it is shown empty.</summary>
    public TimeSpan FirstPicture { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the database may look for calls before the page asks for a shorter period.</summary>
    public TimeSpan SearchPatience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Rows one table shows at most; what is hidden is counted.</summary>
    public int RowsPerTable { get; init; } = 500;

    /// <summary>Pages that may be live at a time on this node.</summary>
    public int MaxViewers { get; init; } = 1000;
}
