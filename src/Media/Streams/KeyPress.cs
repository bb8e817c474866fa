namespace Softswitch.Media.Streams;

/// <summary>A key that a far end pressed, as told by its telephone events.</summary>
/// <param name="Key">0-9, *, #, A-D.</param>
/// <param name="Milliseconds">How long, as far as was heard of it.</param>
public readonly record struct KeyPress(char Key, int Milliseconds);
