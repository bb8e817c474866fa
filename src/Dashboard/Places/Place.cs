using Softswitch.Domain.Numbers;

namespace Softswitch.Dashboard.Places;

/// <summary>Where calls of a tenant may go, or come in.</summary>
/// <param name="Value">An extension, or a number in E.164 form.</param>
/// <param name="Type">What the extension is; null for a number.</param>
/// <param name="Name">As people call it; empty for nothing. Of a number: the extension it rings by itself.</param>
public sealed record Place(string Value, ExtensionType? Type, string Name);
