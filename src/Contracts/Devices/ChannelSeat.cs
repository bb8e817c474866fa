using Softswitch.Domain.Devices;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Devices;

/// <summary>Whether a channel may make one more call.</summary>
/// <param name="Granted">False when all its calls are in use, or the channel does not exist.</param>
/// <param name="User">Whose channel it is; null when nobody's.</param>
/// <param name="Channel">What is configured of the channel; null when there is no such channel.</param>
public sealed record ChannelSeat(bool Granted, UserId? User, ChannelModel? Channel = null);
