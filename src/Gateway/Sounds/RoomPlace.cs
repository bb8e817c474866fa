using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;

namespace Softswitch.Gateway.Sounds;

/// <summary>Who somebody is in a room.</summary>
/// <param name="Leg">In the call of that leg; a talker is known by it.</param>
/// <param name="To">The talker whom a whisperer is heard by.</param>
internal sealed record RoomPlace(MixRole Role, LegId Leg, LegId? To = null);
