using System.Collections.Immutable;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Users;

namespace Softswitch.Storage.Import;

/// <summary>A user of an import with the channels that ring for it. The ids inside are filled in while it is stored.</summary>
internal sealed record ImportUser(UserConfig User, ImmutableArray<ChannelConfig> Channels);
