namespace Softswitch.Engine.Tests.Messages;

/// <summary>A message of several kinds.</summary>
public abstract record Shape
{
    public sealed record Circle(double Radius) : Shape;

    public sealed record Text(string Words, ReadOnlyMemory<byte> Bytes) : Shape;
}
