using Softswitch.Api.Requests;

namespace Softswitch.Api;

/// <summary>How the REST interface behaves; the defaults suit one node.</summary>
public sealed record ApiOptions
{
    /// <summary>Where the interface lives on every host; its version is part of it.</summary>
    public const string Root = "/api/v1";

    /// <summary>Makes the ids of new users and keys: unique, and better in the order of time.</summary>
    public required Func<Guid> NewId { get; init; }

    /// <summary>How long an answer may take, except for imports, files and event streams.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan ImportTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the upload of a sound may take, until it is stored.</summary>
    public TimeSpan UploadTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the download of a file may take.</summary>
    public TimeSpan ExportTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long an API key is believed without asking the store: as long may a deleted one still work on other nodes, and hold a stream open.</summary>
    public TimeSpan KeyCache { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Requests one API key may make.</summary>
    public RateLimit PerKey { get; init; } = new(100, 500);

    /// <summary>Requests one address may make, whatever keys it shows: it also bounds guessing.</summary>
    public RateLimit PerAddress { get; init; } = new(200, 1000);

    /// <summary>Largest body in bytes, except for imports.</summary>
    public int MaxBody { get; init; } = 1024 * 1024;

    public int MaxImport { get; init; } = 64 * 1024 * 1024;

    /// <summary>Event streams and downloads one caller may have open at a time on this node.</summary>
    public int StreamsPerCaller { get; init; } = 50;

    /// <summary>An event stream ends after this time, so that its caller's rights are checked again; clients resume by themselves.</summary>
    public TimeSpan StreamLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether webhooks may name addresses of private networks and of this machine; no, or they would be a way into these.</summary>
    public bool PrivateWebhooks { get; init; }

    /// <summary>A stream without events sends a comment this often, so that both sides see the other lives.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);
}
