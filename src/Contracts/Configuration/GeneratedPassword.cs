using Softswitch.Domain.Devices;

namespace Softswitch.Contracts.Configuration;

/// <summary>A password made for a channel; shown once, stored only as hashes and sealed.</summary>
public sealed record GeneratedPassword(ChannelName Channel, string Password);
