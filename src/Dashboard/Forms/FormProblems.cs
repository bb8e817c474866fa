using Microsoft.AspNetCore.Http;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Localisation;
using Softswitch.Domain.Validation;

namespace Softswitch.Dashboard.Forms;

/// <summary>Why something was not done.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Text">In the language of the page; empty for nothing.</param>
/// <param name="Errors">What is wrong with which field.</param>
public sealed record FormProblems(int Status, string Text, ImmutableArray<FieldError> Errors)
{
    public static readonly FormProblems None = new(StatusCodes.Status200OK, "", []);

    public bool IsEmpty => Text.Length == 0 && Errors.IsEmpty;

    public static FormProblems Of(FieldErrors errors) => Of(errors.ToImmutable());

    /// <summary>What clashes with something that exists is no fault of the text itself.</summary>
    public static FormProblems Of(params ImmutableArray<FieldError> errors) => errors.IsEmpty ? None : new(
        errors.All(error => error.Rule is "unique" or "in-use") ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest, "", errors);

    /// <summary>Of a change that the store did not make.</summary>
    public static FormProblems Of(StoreResult result, PageTexts texts) => result switch
    {
        StoreResult.Ok => None,
        StoreResult.Conflict => Because(StatusCodes.Status409Conflict, texts.Forms.ChangedMeanwhile),
        StoreResult.Invalid invalid => Of(invalid.Errors),
        _ => Because(StatusCodes.Status404NotFound, texts.Forms.Gone),
    };

    public static FormProblems Because(int status, string text) => new(status, text, []);

    /// <summary>Those of a field itself.</summary>
    public IEnumerable<FieldError> At(string field) => Errors.Where(error => error.Field == field);
}
