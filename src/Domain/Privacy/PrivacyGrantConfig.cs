namespace Softswitch.Domain.Privacy;

/// <summary>Rights over one extension, as asked for from outside.</summary>
/// <param name="Extension">Of a user or of whatever leads calls on; <see cref="PrivacyGroupRules.Any"/> for all of the tenant.</param>
/// <param name="NotificationSeconds">How long it rings before members see who calls; 0 for at once.</param>
public sealed record PrivacyGrantConfig(string Extension, PrivacyRights Rights, int NotificationSeconds = 0);
