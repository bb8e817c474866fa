using Softswitch.Domain.Calls;
using Softswitch.Domain.Lamps;

namespace Softswitch.Contracts.Lamps;

/// <summary>How a call is at an extension now.</summary>
/// <param name="Shown">Null when it is there no longer.</param>
public sealed record LampChange(CallId Call, LampCall? Shown);
