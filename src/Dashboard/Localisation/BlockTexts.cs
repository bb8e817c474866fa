namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of callers who do not get through to a user, in one language.</summary>
public sealed record BlockTexts
{
    public required string Title { get; init; }

    public required string Hint { get; init; }

    public required string None { get; init; }

    public required string All { get; init; }

    public required string Anonymous { get; init; }

    /// <summary>With a place for its number.</summary>
    public required string Row { get; init; }

    public required string NewRow { get; init; }

    public required string Numbers { get; init; }

    public required string When { get; init; }

    public required string Always { get; init; }

    public required string AlwaysHint { get; init; }

    public required string RemoveRow { get; init; }
}
