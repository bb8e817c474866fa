namespace Softswitch.Domain.Routing;

/// <summary>One step of a decision, in the order taken.</summary>
/// <param name="Rule">What was looked at.</param>
/// <param name="Value">What it held: a number, a category, a group's entry, or where a value came from, such as <c>user +31201234567</c>.</param>
public sealed record OutboundReason(OutboundRule Rule, string Value);
