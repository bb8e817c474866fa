using System.Text.Json;
using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Sounds;

/// <summary>Talks between phones that are recorded on demand.</summary>
[Collection(SqliteCollection.Name)]
public sealed class RecordedTalkTests(SqliteSwitch running)
{
    private static readonly TimeSpan Piece = TimeSpan.FromSeconds(0.6);

    [ProgramTheory("baresip")]
    [InlineData("PCMA", "PCMA")]
    [InlineData("G722", "PCMU")]
    public async Task Both_sides_are_in_the_file_that_the_record_names_but_not_what_was_said_in_the_pause(string callers, string calleds)
    {
        using var tenant = new DemoTenantApi(running.Process);
        var (low, high) = (Sound.Melody(61, TimeSpan.FromSeconds(40)), Sound.Melody(62, TimeSpan.FromSeconds(40)));
        await using var called = await BaresipPhone.StartAsync(running.Process, "demo102", "udp", high, codec: calleds);
        await using var caller = await BaresipPhone.StartAsync(running.Process, "demo101", "udp", low, dial: "102", codec: callers);
        var call = Assert.Single(await tenant.TalkingAsync("101"));
        await tenant.RecordAsync(call);
        await Task.Delay(TimeSpan.FromSeconds(3));
        await tenant.RecordAsync(call, "Paused");
        await Task.Delay(TimeSpan.FromSeconds(4));
        await tenant.RecordAsync(call);
        await Task.Delay(TimeSpan.FromSeconds(2));
        await caller.EndAsync();
        await called.WaitForLineAsync("session closed|terminated");
        await called.EndAsync();

        var recording = await RecordingOfAsync(tenant, call);
        var file = Path.Combine(running.Folder, "recordings", "demo", recording.GetProperty("file").GetString()!);
        await Eventually.HoldsAsync(() => Task.FromResult(File.Exists(file)), "the recording is complete");
        var (left, right) = (WaveFile.Read(file, channel: 0), WaveFile.Read(file, channel: 1));
        Assert.InRange(left.Length / WaveFile.SampleRate, 8, 12);
        Assert.Equal(0, left[(5 * WaveFile.SampleRate)..(6 * WaveFile.SampleRate)].Max());
        AssertHeard(left, low, high);
        AssertHeard(right, high, low);
    }

    // Before the pause.
    private static void AssertHeard(short[] recorded, short[] side, short[] other)
    {
        var before = recorded[(WaveFile.SampleRate / 2)..(5 * WaveFile.SampleRate / 2)];
        var (likeness, confusion) = (Sound.Likeness(before, side, Piece), Sound.Likeness(before, other, Piece));
        Assert.True(likeness > 0.7 && confusion < 0.6, $"{likeness:0.00} like this side, {confusion:0.00} like the other.");
    }

    private static async Task<JsonElement> RecordingOfAsync(DemoTenantApi tenant, string call)
    {
        JsonElement found = default;
        await Eventually.HoldsAsync(
            async () =>
            {
                var record = (await tenant.ListAsync("records")).FirstOrDefault(each => each.GetProperty("call").GetString() == call);
                if (record.ValueKind != JsonValueKind.Object)
                    return false;
                found = record.GetProperty("legs")[0].GetProperty("recordings").EnumerateArray().Single();
                return true;
            },
            "the call has its record");
        Assert.False(found.GetProperty("failed").GetBoolean());
        return found;
    }
}
