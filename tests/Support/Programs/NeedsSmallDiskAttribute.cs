namespace Softswitch.Support.Programs;

/// <summary>On a test class: every <see cref="ProgramFactAttribute"/> in it needs a <see cref="Files.SmallDisk"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsSmallDiskAttribute : Attribute;
