using System.Collections.Immutable;
using Softswitch.Domain.Validation;

namespace Softswitch.Storage.Import;

/// <summary>What is wrong with a file, up to as many errors as anybody reads.</summary>
internal sealed class ImportErrors
{
    public const int Max = 100;
    private readonly List<FieldError> _errors = [];

    public bool IsEmpty => _errors.Count == 0;

    public bool IsFull => _errors.Count >= Max;

    public void Add(string path, string rule, string message)
    {
        if (!IsFull)
            _errors.Add(new FieldError(path, rule, message));
    }

    /// <summary>Errors of one item, under its path in the file.</summary>
    public void AddUnder(string path, ImmutableArray<FieldError> errors)
    {
        foreach (var error in errors)
            Add($"{path}.{error.Field}", error.Rule, error.Message);
    }

    /// <summary>No two items of the file have the same key.</summary>
    public void RequireOnce(IEnumerable<(string Path, string Key)> items, string message)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, _) in items.Where(item => !keys.Add(item.Key)))
            Add(path, "unique", message);
    }

    public ImmutableArray<FieldError> ToImmutable() => [.. _errors];
}
