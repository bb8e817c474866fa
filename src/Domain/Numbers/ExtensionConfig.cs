using Softswitch.Domain.Users;

namespace Softswitch.Domain.Numbers;

/// <summary>An internal number as asked for from outside. <paramref name="UserId"/> is required for a number of type user.</summary>
public sealed record ExtensionConfig(string Number, ExtensionType Type, UserId? UserId);
