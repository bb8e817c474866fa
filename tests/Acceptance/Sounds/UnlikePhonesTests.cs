using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Sounds;

/// <summary>Phones that share no codec, or no encryption, hear each other through the switch.</summary>
[Collection(SqliteCollection.Name)]
public sealed class UnlikePhonesTests(SqliteSwitch running)
{
    private static readonly TimeSpan Piece = TimeSpan.FromSeconds(0.6);

    [ProgramTheory("baresip")]
    [InlineData("opus", "PCMA", "")]
    [InlineData("PCMU", "opus", "")]
    [InlineData("G722", "PCMU", "")]
    [InlineData("PCMA", "PCMA", ";mediaenc=srtp-mand")]
    [InlineData("G722", "PCMA", ";mediaenc=srtp-mand")]
    public async Task Both_hear_each_other(string callers, string calleds, string callersParameters)
    {
        var (low, high) = (Sound.Melody(51, TimeSpan.FromSeconds(20)), Sound.Melody(52, TimeSpan.FromSeconds(20)));
        await using var called = await BaresipPhone.StartAsync(running.Process, "demo102", "udp", high, codec: calleds);
        await using var caller = await BaresipPhone.StartAsync(
            running.Process, "demo101", "udp", low, dial: "102", parameters: callersParameters, codec: callers);
        await caller.WaitForLineAsync("Call established");
        await called.WaitForLineAsync("Call established");
        await Task.Delay(TimeSpan.FromSeconds(5));
        await caller.EndAsync();
        await called.WaitForLineAsync("session closed|terminated");
        await called.EndAsync();

        AssertHeard(called, calleds, low);
        AssertHeard(caller, callers, high);
    }

    [ProgramTheory("baresip")]
    [InlineData("G722", "PCMU")]
    [InlineData("PCMA", "PCMA")]
    public async Task Phone_that_is_put_on_hold_hears_music_and_then_the_other_again(string callers, string calleds)
    {
        var (low, high) = (Sound.Melody(53, TimeSpan.FromSeconds(60)), Sound.Melody(54, TimeSpan.FromSeconds(60)));
        await using var called = await BaresipPhone.StartAsync(running.Process, "demo102", "udp", high, codec: calleds);
        await using var caller = await BaresipPhone.StartAsync(running.Process, "demo101", "udp", low, dial: "102", codec: callers);
        await caller.WaitForLineAsync("Call established");
        await called.WaitForLineAsync("Call established");
        await Task.Delay(TimeSpan.FromSeconds(3));
        await caller.CommandAsync("hold");
        await Task.Delay(TimeSpan.FromSeconds(5));
        await caller.CommandAsync("resume");
        await Task.Delay(TimeSpan.FromSeconds(4));
        await caller.EndAsync();
        await called.WaitForLineAsync("session closed|terminated");
        await called.EndAsync();

        var heard = called.Heard();
        var held = heard[(4 * WaveFile.SampleRate)..(7 * WaveFile.SampleRate)];
        Assert.True(Sound.Loudness(held) > 500, $"On hold there is a loudness of {Sound.Loudness(held):0}.");
        Assert.True(Sound.Likeness(held, low, Piece) < 0.6, "The caller is heard while he holds.");
        Assert.True(Sound.Likeness(heard[^(2 * WaveFile.SampleRate)..], low, Piece) > 0.7, "The caller is not heard again.");
    }

    private static void AssertHeard(BaresipPhone phone, string codec, short[] other)
    {
        Assert.Contains($"encoder: {codec} ", phone.Log, StringComparison.Ordinal);
        var heard = phone.Heard();
        var likeness = Sound.Likeness(heard, other, Piece);
        Assert.True(likeness > 0.7, $"Heard {heard.Length} samples, {likeness:0.00} like the other side.\n{phone.Log}");
    }
}
