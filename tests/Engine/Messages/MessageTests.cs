using System.Collections.Immutable;
using System.Text;

namespace Softswitch.Engine.Tests.Messages;

public sealed class MessageTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    private static readonly Drawing Sample = new(
        new DrawingId(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")),
        [new Shape.Circle(1.5), new Shape.Text("hello", new byte[] { 1, 2, 3 })],
        new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero),
        TimeSpan.FromMilliseconds(20),
        DayOfWeek.Friday,
        new Shape.Circle(2));

    private readonly IDrawingGrain _grain = engine.Grains.GetGrain<IDrawingGrain>(nameof(MessageTests));

    [Fact]
    public async Task Message_comes_back_whole()
    {
        var back = await _grain.Echo(Sample);
        AssertSame(Sample, back);
        Assert.Null(await _grain.Echo(null));
    }

    [Fact]
    public async Task Ids_arrays_and_kinds_come_back()
    {
        Assert.Equal(Sample.Id, await _grain.EchoId(Sample.Id, null));
        Assert.Equal(default, await _grain.EchoId(Sample.Id, default(DrawingId)));
        Assert.Equal(Sample.Frame, await _grain.EchoShape(Sample.Frame!));
        Assert.Equal(2, (await _grain.EchoShapes(Sample.Shapes)).Length);
    }

    [Fact]
    public async Task Message_is_not_copied_inside_a_process()
    {
        Assert.True(await _grain.IsSameThrough("other", Sample));
    }

    [Fact]
    public void Json_of_a_message_reads_back()
    {
        var json = Softswitch.Silo.Engine.Messages.MessageJson.Write(Sample, typeof(Drawing));
        AssertSame(Sample, (Drawing?)Softswitch.Silo.Engine.Messages.MessageJson.Read(json, typeof(Drawing)));
    }

    [Fact]
    public void Unknown_members_are_ignored_and_missing_ones_are_blank()
    {
        var json = Encoding.UTF8.GetBytes("""{"Later":{"x":1},"Frame":{"Radius":3,"$type":"Circle","New":true}}""");
        var drawing = (Drawing?)Softswitch.Silo.Engine.Messages.MessageJson.Read(json, typeof(Drawing));
        Assert.Equal(new Shape.Circle(3), drawing!.Frame);
        Assert.True(drawing.Shapes.IsDefault);
        Assert.Null(drawing.Took);
    }

    private static void AssertSame(Drawing expected, Drawing? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected with { Shapes = default }, actual with { Shapes = default });
        Assert.Equal(expected.Shapes[0], actual.Shapes[0]);
        var text = Assert.IsType<Shape.Text>(actual.Shapes[1]);
        Assert.Equal("hello", text.Words);
        Assert.Equal([1, 2, 3], text.Bytes.ToArray());
        Assert.True(actual.Unset.IsDefault);
    }
}
