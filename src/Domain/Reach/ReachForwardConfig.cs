namespace Softswitch.Domain.Reach;

/// <summary>Where calls go on to, as asked for from outside.</summary>
/// <param name="To">An extension, or a number as somebody of the tenant dials it, or in E.164 form; null for nowhere.</param>
public sealed record ReachForwardConfig(string? To = null);
