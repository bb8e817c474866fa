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
        await using var called = await BaresipPhone.StartAsync(running.Process, "demo102", "udp", high, codecs: calleds);
        await using var caller = await BaresipPhone.StartAsync(
            running.Process, "demo101", "udp", low, dial: "102", parameters: callersParameters, codecs: callers);
        await caller.WaitForLineAsync("Call established");
        await called.WaitForLineAsync("Call established");
        await Task.Delay(TimeSpan.FromSeconds(5));
        await caller.EndAsync();
        await called.WaitForLineAsync("session closed|terminated");
        await called.EndAsync();

        AssertHeard(called, low);
        AssertHeard(caller, high);
    }

    private static void AssertHeard(BaresipPhone phone, short[] other)
    {
        var heard = phone.Heard();
        var likeness = Sound.Likeness(heard, other, Piece);
        Assert.True(likeness > 0.7, $"Heard {heard.Length} samples, {likeness:0.00} like the other side.\n{phone.Log}");
    }
}
