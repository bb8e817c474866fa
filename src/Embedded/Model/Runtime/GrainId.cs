using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>Names one grain: its type and its key, written as "type/key".</summary>
public readonly record struct GrainId(string Type, string Key)
{
    public bool IsDefault => Type is null;

    public static GrainId Create(string type, string key) => new(type, key);

    public static GrainId Parse(string value) =>
        TryParse(value, out var id) ? id : throw new ArgumentException($"\"{value}\" is no grain id.", nameof(value));

    public static bool TryParse([NotNullWhen(true)] string? value, out GrainId result)
    {
        var slash = value?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        result = slash > 0 ? new GrainId(value![..slash], value[(slash + 1)..]) : default;
        return slash > 0;
    }

    public override string ToString() => $"{Type}/{Key}";
}
