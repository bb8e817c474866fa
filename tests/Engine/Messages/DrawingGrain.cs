using System.Collections.Immutable;

namespace Softswitch.Engine.Tests.Messages;

internal sealed class DrawingGrain : Grain, IDrawingGrain
{
    public Task<Drawing?> Echo(Drawing? drawing) => Task.FromResult(drawing);

    public Task<DrawingId> EchoId(DrawingId id, DrawingId? other) => Task.FromResult(other ?? id);

    public Task<ImmutableArray<Shape>> EchoShapes(ImmutableArray<Shape> shapes) => Task.FromResult(shapes);

    public Task<Shape> EchoShape(Shape shape) => Task.FromResult(shape);

    public async Task<bool> IsSameThrough(string other, Drawing drawing) =>
        ReferenceEquals(drawing, await GrainFactory.GetGrain<IDrawingGrain>(other).Echo(drawing));
}
