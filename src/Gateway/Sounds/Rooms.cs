using Softswitch.Domain.Tenants;

namespace Softswitch.Gateway.Sounds;

/// <summary>The rooms of this gateway in which legs hear each other, each of one tenant. A room is there as long as somebody is in it.</summary>
internal sealed class Rooms
{
    private const int MostRooms = 2_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(TenantId Tenant, string Name), Room> _rooms = [];

    /// <summary>Null when the room is full, or there are too many rooms.</summary>
    /// <param name="sampleRate">Of the sound of who enters, in Hz.</param>
    public RoomSeat? Enter(TenantId tenant, string name, int sampleRate, RoomPlace place)
    {
        lock (_gate)
        {
            if (!_rooms.TryGetValue((tenant, name), out var room))
            {
                if (_rooms.Count == MostRooms)
                    return null;
                _rooms.Add((tenant, name), room = new Room(sampleRate, Empty));
            }

            return room.Enter(sampleRate, place);
        }

        void Empty(Room room)
        {
            lock (_gate)
            {
                if (room.IsEmpty && _rooms.GetValueOrDefault((tenant, name)) == room)
                    _rooms.Remove((tenant, name));
            }
        }
    }
}
