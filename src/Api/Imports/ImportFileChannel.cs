using System.ComponentModel;
using Softswitch.Api.Channels;

namespace Softswitch.Api.Imports;

internal sealed record ImportFileChannel : ChannelSettings
{
    [Description("SIP user name, unique on the platform, by which an update finds the channel")]
    public required string Name { get; init; }

    [Description("Left out: one is made for a new channel and answered, and stays as it is for another")]
    public string? Password { get; init; }
}
