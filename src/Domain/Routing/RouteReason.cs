namespace Softswitch.Domain.Routing;

/// <summary>One step of the way of a call, in the order taken.</summary>
/// <param name="At">Where: an extension, or a number of the tenant.</param>
/// <param name="Name">As people call what is there; empty for nothing.</param>
/// <param name="Value">What matched, and where to it leads: <c>Mon 09:00 for 8:00 h: 201</c>.</param>
public sealed record RouteReason(RouteRule Rule, string At, string Name, string Value)
{
    public override string ToString() => Name.Length == 0 ? $"{Rule} {At}: {Value}" : $"{Rule} {At} ({Name}): {Value}";
}
