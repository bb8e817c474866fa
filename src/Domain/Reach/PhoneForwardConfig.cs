namespace Softswitch.Domain.Reach;

/// <summary>Where a phone itself was told to send calls on to; null where it was not. Each goes before that of the profile.</summary>
/// <param name="Always">No device rings.</param>
/// <param name="Busy">When the user talks.</param>
/// <param name="NoAnswer">After <paramref name="NoAnswerAfter"/>.</param>
/// <param name="NoAnswerAfter">5 to 120 seconds; null for what the profile says.</param>
public sealed record PhoneForwardConfig(string? Always = null, string? Busy = null, string? NoAnswer = null, int? NoAnswerAfter = null);
