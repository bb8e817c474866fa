using System.Collections.Frozen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Softswitch.Support.Files;

namespace Softswitch.Deploy.Tests.Files;

/// <summary>The settings a node reads, and the numbers they are when nobody gives them, found in the source that reads them.</summary>
internal static class SettingNames
{
    private static readonly string[] Readers = ["Text", "Number", "Port", "Seconds", "Flag", "Address", "List", "Map", "Choice"];

    private static readonly (string Name, int? Default)[] Read = [.. Sources().SelectMany(Calls)];

    public static FrozenSet<string> All { get; } = Read.Select(each => each.Name).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number a setting has by itself.</summary>
    public static int Default(string name) => Read.First(each => each.Name == name && each.Default is not null).Default!.Value;

    /// <summary>Whether a variable of the environment, <c>Sip__UdpPort</c> or <c>Sip__Trusted__0</c>, is a setting.</summary>
    public static bool IsVariable(string variable)
    {
        var name = variable.Replace("__", ":", StringComparison.Ordinal);
        var last = name.LastIndexOf(':');
        return All.Contains(name) || (last > 0 && int.TryParse(name[(last + 1)..], out _) && All.Contains(name[..last]));
    }

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Repository.PathOf("src/Silo"), "*.cs", SearchOption.AllDirectories);

    private static IEnumerable<(string Name, int? Default)> Calls(string path) =>
        from call in CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "reader" } } access
            && Readers.Contains(access.Name.Identifier.Text, StringComparer.Ordinal)
        let arguments = call.ArgumentList.Arguments
        where arguments.Count > 0
        let name = Text(arguments[0].Expression)
        where name is not null
        select (name, Literal(arguments));

    /// <summary>A literal, or a constant of the same file.</summary>
    private static string? Text(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        IdentifierNameSyntax constant => expression.SyntaxTree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .FirstOrDefault(each => each.Identifier.Text == constant.Identifier.Text && each.Initializer?.Value is LiteralExpressionSyntax)
            ?.Initializer?.Value is LiteralExpressionSyntax value ? value.Token.ValueText : null,
        _ => null,
    };

    private static int? Literal(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Count > 1 && arguments[1].Expression.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().FirstOrDefault()?.Token.Value is int number ? number : null;
}
