namespace Softswitch.Support.Programs;

/// <summary>How a program ended and all it wrote.</summary>
public sealed record ProgramResult(int ExitCode, string Output);
