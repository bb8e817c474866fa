using Softswitch.Domain.Calls;

namespace Softswitch.Domain.Lamps;

/// <summary>One call as the lamp of an extension shows it.</summary>
/// <param name="IsCaller">The call is made from there.</param>
/// <param name="Light">It blinks while it rings there and is on while it is talked, or being made, there.</param>
/// <param name="Number">Of the other side; empty when that stays unsaid.</param>
/// <param name="Name">Likewise.</param>
public sealed record LampCall(CallId Call, bool IsCaller, LampLight Light, string Number, string Name);
