namespace Softswitch.Embedded.Calls;

/// <summary>The result of methods that return none.</summary>
internal readonly struct NoResult;
