namespace Softswitch.Domain.Schemes;

/// <summary>A scheme and what somebody switched it to.</summary>
/// <param name="Override">Null when the schedule decides; may be over.</param>
public sealed record SwitchedScheme(SchemeModel Scheme, SchemeOverride? Override);
