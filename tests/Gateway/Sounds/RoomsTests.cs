using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Sounds;
using Softswitch.Media.Sources;
using Softswitch.Media.Tones;

namespace Softswitch.Gateway.Tests.Sounds;

public sealed class RoomsTests
{
    private static readonly TenantId Acme = new("acme");

    private readonly Rooms _rooms = new();
    private readonly List<RoomSeat> _seats = [];

    [Theory]
    [InlineData(8000, 8000)]
    [InlineData(8000, 16000)]
    [InlineData(16000, 8000)]
    public void Each_hears_the_other_and_not_himself(int oneRate, int otherRate)
    {
        var (one, other) = (Enter(oneRate), Enter(otherRate));
        var (said, ownEcho, heard) = (Tone(oneRate, 700), 0.0, 0.0);
        for (var tick = 0; tick < 100; tick++)
        {
            var own = Exchange(one, oneRate, said);
            var others = Exchange(other, otherRate, null);
            if (tick < 30)
                continue; // the tone of who joined
            (ownEcho, heard) = (Math.Max(ownEcho, Loudest(own)), Math.Max(heard, Loudest(others)));
        }

        Assert.Equal(0, ownEcho);
        Assert.True(heard > 3_000, $"The other hears {heard}.");
    }

    [Fact]
    public void Room_of_another_tenant_or_name_is_another()
    {
        var (one, other, third) = (Enter(8000), _rooms.Enter(new TenantId("other"), "room", 8000, Member)!, _rooms.Enter(Acme, "hall", 8000, Member)!);
        var said = Tone(8000, 700);
        for (var tick = 0; tick < 60; tick++)
        {
            Exchange(one, 8000, said);
            Assert.Equal(0, Loudest(Exchange(other, 8000, null)));
            Assert.Equal(0, Loudest(Exchange(third, 8000, null)));
        }
    }

    [Fact]
    public void When_the_first_leaves_the_others_still_hear_each_other()
    {
        var (first, second, third) = (Enter(8000), Enter(8000), Enter(8000));
        first.Leave();
        first.Leave();
        var said = Tone(8000, 700);
        var heard = 0;
        for (var tick = 0; tick < 100; tick++)
        {
            Exchange(second, 8000, said);
            heard = tick < 80 ? 0 : Math.Max(heard, Loudest(Exchange(third, 8000, null)));
        }

        Assert.True(heard > 3_000, $"The third hears {heard}.");
    }

    [Fact]
    public void Who_is_muted_is_heard_by_nobody_until_he_is_not()
    {
        var (one, other) = (Enter(8000), Enter(8000));
        one.Adjust(said: null, heard: 0);
        Assert.Equal(0, Heard(one, other));

        one.Adjust(said: 0, heard: 0);
        Assert.True(Heard(one, other) > 3_000);
    }

    [Fact]
    public void Full_room_takes_nobody_and_an_empty_one_is_forgotten()
    {
        var seats = Enumerable.Range(0, Room.MostSeats).Select(_ => Enter(8000)).ToList();
        Assert.Null(_rooms.Enter(Acme, "room", 8000, Member));

        seats.ForEach(seat => seat.Leave());
        var again = Enter(16000);
        Assert.Equal(0, Loudest(Exchange(again, 16000, null)));
    }

    [Fact]
    public void Who_listens_hears_both_talkers_and_is_heard_by_nobody()
    {
        var (customer, agent) = (Enter(8000, Talker(0)), Enter(8000, Talker(1)));
        var supervisor = Enter(8000, new RoomPlace(MixRole.Listener, LegId.Caller, new LegId(1)));

        Assert.True(Heard(customer, supervisor) > 3_000);
        Assert.True(Heard(agent, supervisor) > 3_000);
        Assert.Equal(0, Heard(supervisor, customer));
        Assert.Equal(0, Heard(supervisor, agent));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_whispers_is_heard_by_one_talker_alone_whoever_comes_first(bool whispererFirst)
    {
        var whisperer = new RoomPlace(MixRole.Whisperer, LegId.Caller, new LegId(1));
        var early = whispererFirst ? Enter(8000, whisperer) : null;
        var (customer, agent) = (Enter(8000, Talker(0)), Enter(8000, Talker(1)));
        var supervisor = early ?? Enter(8000, whisperer);
        var listener = Enter(8000, new RoomPlace(MixRole.Listener, LegId.Caller, new LegId(1)));

        Assert.True(Heard(supervisor, agent) > 3_000);
        Assert.Equal(0, Heard(supervisor, customer));
        Assert.Equal(0, Heard(supervisor, listener));
        Assert.True(Heard(customer, supervisor) > 3_000);
    }

    [Fact]
    public void Talkers_and_who_listens_come_and_go_without_a_tone()
    {
        var customer = Enter(8000, Talker(0));
        var (agent, listener) = (Enter(8000, Talker(1)), Enter(8000, new RoomPlace(MixRole.Listener, LegId.Caller)));
        listener.Leave();
        agent.Leave();
        for (var tick = 0; tick < 50; tick++)
            Assert.Equal(0, Loudest(Exchange(customer, 8000, null)));
    }

    private static RoomPlace Member => new(MixRole.Member, LegId.Caller);

    private static RoomPlace Talker(int leg) => new(MixRole.Talker, new LegId(leg));

    private RoomSeat Enter(int sampleRate, RoomPlace? place = null)
    {
        var seat = _rooms.Enter(Acme, "room", sampleRate, place ?? Member);
        Assert.NotNull(seat);
        _seats.Add(seat);
        return seat;
    }

    // All the others are there and say nothing.
    private int Heard(RoomSeat speaking, RoomSeat hearing)
    {
        var said = Tone(8000, 700);
        var heard = 0;
        for (var tick = 0; tick < 80; tick++)
        {
            Exchange(speaking, 8000, said);
            foreach (var other in _seats.Where(each => each != speaking && each != hearing))
                Exchange(other, 8000, null);
            var frame = Exchange(hearing, 8000, null);
            heard = tick < 40 ? 0 : Math.Max(heard, Loudest(frame));
        }

        return heard;
    }

    private static ToneSource Tone(int sampleRate, int frequency) =>
        new(Softswitch.Media.Tones.Tone.Interrupted(frequency, 0, 300, 100), sampleRate);

    private static short[] Exchange(RoomSeat seat, int sampleRate, ToneSource? says)
    {
        var frame = new short[sampleRate / 50];
        says?.Read(frame);
        seat.Say(says is null ? default : frame);
        var heard = new short[sampleRate / 50];
        return seat.Hear(heard) ? heard : new short[sampleRate / 50];
    }

    private static int Loudest(short[] frame) => frame.Max(sample => Math.Abs((int)sample));
}
