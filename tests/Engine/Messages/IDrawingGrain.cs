using System.Collections.Immutable;

namespace Softswitch.Engine.Tests.Messages;

/// <summary>Gives messages back.</summary>
public interface IDrawingGrain : IGrainWithStringKey
{
    Task<Drawing?> Echo(Drawing? drawing);

    Task<DrawingId> EchoId(DrawingId id, DrawingId? other);

    Task<ImmutableArray<Shape>> EchoShapes(ImmutableArray<Shape> shapes);

    Task<Shape> EchoShape(Shape shape);

    /// <summary>Whether another grain receives the very object this one sends.</summary>
    Task<bool> IsSameThrough(string other, Drawing drawing);
}
