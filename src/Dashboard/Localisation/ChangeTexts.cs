namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of the page of changes, in one language.</summary>
public sealed record ChangeTexts
{
    public required string Title { get; init; }

    public required string None { get; init; }

    public required string When { get; init; }

    public required string Who { get; init; }

    public required string What { get; init; }

    public required string How { get; init; }

    public required string Created { get; init; }

    public required string Deleted { get; init; }

    public required string Changed { get; init; }

    /// <summary>With a place for the number of the change.</summary>
    public required string Undoes { get; init; }

    public required string Details { get; init; }

    public required string Field { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Undo { get; init; }

    public required string Older { get; init; }

    public required string Newest { get; init; }

    public required string UndoHint { get; init; }

    /// <summary>With a place for the number of the change.</summary>
    public required string ChangedSince { get; init; }

    public required string ChangedOtherwise { get; init; }

    public required string Impossible { get; init; }

    public required string Made { get; init; }
}
