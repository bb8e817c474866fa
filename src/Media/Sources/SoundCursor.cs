namespace Softswitch.Media.Sources;

/// <summary>A place in something that is played. One source alone has only the item 0.</summary>
/// <param name="Item">How many items of a sequence or playlist were played before.</param>
/// <param name="Milliseconds">Of that item, from its beginning.</param>
public readonly record struct SoundCursor(long Item, long Milliseconds);
