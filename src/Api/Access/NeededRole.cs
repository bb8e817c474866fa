using Softswitch.Domain.Accounts;

namespace Softswitch.Api.Access;

/// <summary>Says of a route which role it needs at least, for the description of the interface.</summary>
internal sealed record NeededRole(Role Role);
