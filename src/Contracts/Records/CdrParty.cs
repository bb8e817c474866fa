using Softswitch.Domain.Devices;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Records;

/// <summary>One side of a call as known when it was made. All null: a caller that is not one of ours and withheld its number.</summary>
/// <param name="Channel">The channel it called from or was reached on.</param>
/// <param name="User">The user of that channel.</param>
/// <param name="Number">Extension or E.164.</param>
/// <param name="Name">Display name.</param>
/// <param name="Trunk">Name of the trunk over which this side came or was reached; null for one of ours.</param>
public sealed record CdrParty(ChannelName? Channel, UserId? User, string? Number, string? Name, string? Trunk = null);
