namespace Softswitch.Engine.Tests.Messages;

public readonly record struct DrawingId(Guid Value);
