using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Localisation;

/// <summary>What all forms say, in one language.</summary>
public sealed record FormTexts
{
    public required string Save { get; init; }

    public required string Delete { get; init; }

    public required string Create { get; init; }

    public required string Change { get; init; }

    public required string Name { get; init; }

    public required string Row { get; init; }

    public required string Remove { get; init; }

    public required string MoreRows { get; init; }

    public required string None { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string SureToDelete { get; init; }

    public required string NotDone { get; init; }

    public required string ChangedMeanwhile { get; init; }

    public required string Gone { get; init; }

    public required string Saved { get; init; }

    public required string Created { get; init; }

    public required string Deleted { get; init; }

    public required string Renamed { get; init; }

    public required string Copied { get; init; }

    public required string Switched { get; init; }

    public required string Restored { get; init; }

    public required string Cleared { get; init; }

    public required string Undone { get; init; }

    public required string Required { get; init; }

    public required string Format { get; init; }

    public required string Range { get; init; }

    public required string Length { get; init; }

    public required string Unknown { get; init; }

    public required string Unique { get; init; }

    public required string Fixed { get; init; }

    public required string InUse { get; init; }

    public required string Loop { get; init; }

    public required string Overlap { get; init; }

    public required string Unsupported { get; init; }

    public required string Empty { get; init; }

    public required string Other { get; init; }

    public required WeekTexts Week { get; init; }

    public string Of(FormDone done) => done switch
    {
        FormDone.Created => Created,
        FormDone.Deleted => Deleted,
        FormDone.Renamed => Renamed,
        FormDone.Copied => Copied,
        FormDone.Switched => Switched,
        FormDone.Restored => Restored,
        FormDone.Cleared => Cleared,
        FormDone.Undone => Undone,
        _ => Saved,
    };

    /// <summary>By its rule; what more is known stands in its message.</summary>
    public string Of(FieldError error) => error.Rule switch
    {
        "required" or "one" => Required,
        "format" or "kind" => Format,
        "range" => Range,
        "length" => Length,
        "unknown" => Unknown,
        "unique" => Unique,
        "fixed" or "reserved" => Fixed,
        "in-use" => InUse,
        "loop" => Loop,
        "overlap" or "ambiguous" => Overlap,
        "unsupported" or "outside" => Unsupported,
        "empty" => Empty,
        _ => Other,
    };
}
