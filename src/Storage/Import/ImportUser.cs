using System.Collections.Immutable;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Users;

namespace Softswitch.Storage.Import;

/// <summary>A user of an import with the channels that ring for it. The ids inside are filled in while it is stored.</summary>
/// <param name="User">With the id of the file, by which others in it name the user; default for none.</param>
/// <param name="Channels">At most <see cref="UserRules.MaxChannels"/>.</param>
/// <param name="Reach">How the user is reached; null leaves that as it is.</param>
internal sealed record ImportUser(UserConfig User, ImmutableArray<ChannelConfig> Channels, ReachConfig? Reach = null);
