using Softswitch.Gateway.Sounds;
using Softswitch.Media.Codecs;

namespace Softswitch.Gateway.Tests.Sessions;

/// <summary>What must be coded here is given up first when media lags behind.</summary>
public sealed class BusyMediaTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Phone_that_takes_nothing_of_the_caller_is_offered_more_only_while_there_is_time_for_it(bool isBehind)
    {
        var sounds = new SoundContext(CodecSet.OfSystem, null!, null!, new Rooms(), null!, null!);
        var bench = new SessionBench(media: new CountedMedia(100) { IsBehind = isBehind }, sounds: sounds);
        bench.Invite();
        bench.Phone.TakeNames();

        bench.Respond(488);

        Assert.Equal(isBehind ? ["ACK"] : ["ACK", "INVITE"], bench.Phone.TakeNames());
    }
}
