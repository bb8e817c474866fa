namespace Softswitch.Domain.Reach;

/// <summary>One step of a decision, in the order taken.</summary>
/// <param name="Rule">What was looked at.</param>
/// <param name="Name">The status, class or profile, or the devices or destination, that it gave.</param>
/// <param name="Value">What matched: a period, a number, a prefix, a cell, an end; empty where there is nothing to tell.</param>
public sealed record ReachReason(ReachRule Rule, string Name, string Value);
