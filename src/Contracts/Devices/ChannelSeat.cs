using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Devices;

/// <summary>Whether a channel may make one more call.</summary>
/// <param name="Granted">False when all its calls are in use, or the channel does not exist.</param>
/// <param name="User">Whose channel it is; null when nobody's.</param>
public sealed record ChannelSeat(bool Granted, UserId? User);
