namespace Softswitch.Api.OpenApi;

/// <summary>What the description of the interface says about a route; its errors for sign-in, load and failure are everywhere the same.</summary>
internal sealed record RouteNotes(string Tag, string Summary)
{
    public string? Detail { get; init; }

    public Type? Body { get; init; }

    public IReadOnlyList<string> BodyMedia { get; init; } = ["application/json"];

    public Type? Answer { get; init; }

    public string AnswerMedia { get; init; } = "application/json";

    public int Status { get; init; } = 200;

    /// <summary>Whether the answer names its version; a new item's also its address.</summary>
    public bool HasETag { get; init; }

    public IfMatchNote IfMatch { get; init; }

    public ImmutableArray<QueryNote> Query { get; init; } = [];

    public ImmutableArray<int> Refusals { get; init; } = [];

    /// <summary>Whether a client that has the version already can be told just that.</summary>
    public bool HasNotModified => HasETag && Body is null;

    /// <summary>A body as an example, as JSON text.</summary>
    public string? Example { get; init; }
}
