namespace Softswitch.Domain.Validation;

/// <summary>One thing wrong with a value that came from outside.</summary>
/// <param name="Field">Path of the field in camelCase, as the API and the import file spell it: <c>name</c>, <c>users[3].channels[0].password</c>.</param>
/// <param name="Rule">Stable word for programs: <c>required</c>, <c>format</c>, <c>range</c>, <c>length</c>, <c>unknown</c>, <c>weak</c>, <c>unique</c>, <c>fixed</c>, <c>in-use</c>, <c>unsupported</c>.</param>
/// <param name="Message">Sentence for people; never holds a secret.</param>
public sealed record FieldError(string Field, string Rule, string Message);
