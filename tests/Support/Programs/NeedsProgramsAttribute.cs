namespace Softswitch.Support.Programs;

/// <summary>On a test class: every <see cref="ProgramFactAttribute"/> and <see cref="ProgramTheoryAttribute"/> in it needs these programs too.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsProgramsAttribute(params string[] programs) : Attribute
{
    public IReadOnlyList<string> Programs { get; } = programs;
}
