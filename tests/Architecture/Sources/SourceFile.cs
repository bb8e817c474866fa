using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Softswitch.Architecture.Tests.Sources;

/// <summary>One C# file and its syntax. The path is relative to the repository and uses '/'.</summary>
internal sealed class SourceFile(string path, string text)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);
    private readonly Lazy<CompilationUnitSyntax> _root = new(() => CSharpSyntaxTree.ParseText(text, Options, path).GetCompilationUnitRoot());

    public string Path { get; } = path;

    public string Text { get; } = text;

    public CompilationUnitSyntax Root => _root.Value;

    public int LineCount { get; } = text.AsSpan().TrimEnd().Count('\n') + 1;

    public string Name => Path[(Path.LastIndexOf('/') + 1)..^".cs".Length];

    public bool IsUnder(string folder) => Path.StartsWith(folder, StringComparison.Ordinal);

    /// <summary>"Gateway" for src/Gateway/…; null outside src.</summary>
    public string? Room => Path.Split('/') is ["src", var room, _, ..] ? room : null;

    public string At(Microsoft.CodeAnalysis.SyntaxNode node) => $"{Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}
