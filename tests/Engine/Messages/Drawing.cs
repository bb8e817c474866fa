using System.Collections.Immutable;

namespace Softswitch.Engine.Tests.Messages;

/// <summary>A message with everything messages have.</summary>
public sealed record Drawing(DrawingId Id, ImmutableArray<Shape> Shapes, DateTimeOffset At, TimeSpan? Took, DayOfWeek Day, Shape? Frame)
{
    public ImmutableArray<byte> Unset { get; init; }

    public int Count => Shapes.Length;
}
