using Softswitch.Domain.Calls;
using Softswitch.Domain.Lamps;

namespace Softswitch.Domain.Tests.Lamps;

public sealed class LampPictureTests
{
    private static readonly LampCall Call = new(new CallId(new Guid(1, 0, 0, new byte[8])), false, LampLight.Blinking, "101", "Anna");
    private static readonly LampPicture Busy = new([Call], LampLight.On, "Night", false, new LampMessages(2, 0));

    [Fact]
    public void Who_may_see_nothing_sees_what_is_seen_of_a_lamp_that_is_none() =>
        Assert.True(Busy.SeenWith(LampSight.Dark).LooksLike(LampPicture.Out));

    [Fact]
    public void Who_may_see_the_lamp_sees_nobody_at_the_other_side_and_no_messages()
    {
        var seen = Busy.SeenWith(LampSight.Lit);

        Assert.Equal(Call with { Number = "", Name = "" }, Assert.Single(seen.Calls));
        Assert.Null(seen.Messages);
        Assert.Equal(LampLight.On, seen.Light);
    }

    [Fact]
    public void Who_may_see_all_sees_all() => Assert.Equal(Busy, Busy.SeenWith(LampSight.Named));

    [Fact]
    public void What_is_shown_to_everybody_is_seen_without_a_right_but_the_calls_there_are_not()
    {
        var seen = (Busy with { IsOpen = true }).SeenWith(LampSight.Dark);

        Assert.Equal((LampLight.On, "Night"), (seen.Light, seen.Label));
        Assert.Empty(seen.Calls);
        Assert.Null(seen.Messages);
    }

    [Fact]
    public void Pictures_of_the_same_calls_look_alike_whatever_their_sequence()
    {
        Assert.True(new LampPicture([Call], Sequence: 1).LooksLike(new LampPicture([Call with { }], Sequence: 2)));
        Assert.False(new LampPicture([Call]).LooksLike(new LampPicture([Call with { Light = LampLight.On }])));
    }
}
