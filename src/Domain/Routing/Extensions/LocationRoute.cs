namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Where some callers go.</summary>
/// <param name="Match">How their numbers begin, in E.164 form, or an extension; empty where that does not count.</param>
public sealed record LocationRoute(string Match, Destination To, string Prefix);
