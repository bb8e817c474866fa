using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>A rule about single source files, with a specimen that must break it and one that must not: no rule passes because it looks at nothing.</summary>
internal interface ISourceRule
{
    SourceFile Bad { get; }

    SourceFile Good { get; }

    /// <summary>One line per offence: place and reason.</summary>
    IEnumerable<string> Violations(SourceFile file);
}
