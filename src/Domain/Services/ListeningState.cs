using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Services;

/// <summary>How far a supervisor is with the agent he listens to.</summary>
/// <param name="Agent">The agent's extension.</param>
/// <param name="Talk">The talk that is listened to; null while there is none.</param>
/// <param name="Whispers">The agent hears him.</param>
/// <param name="Passed">The room of a talk that he wants to hear no more of.</param>
/// <param name="IsWaiting">He hears music until there is a talk.</param>
public sealed record ListeningState(
    ExtensionNumber Agent, TalkSeat? Talk = null, bool Whispers = false, string? Passed = null, bool IsWaiting = false);
