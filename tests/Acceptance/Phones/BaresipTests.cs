using System.Text.Json;
using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Phones;

/// <summary>Phones that really talk: each speaks a melody of its own and records what it hears.</summary>
[Collection(SqliteCollection.Name)]
public sealed class BaresipTests(SqliteSwitch running)
{
    private static readonly TimeSpan Talk = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Piece = TimeSpan.FromSeconds(1);

    [ProgramFact("baresip")]
    public Task Phones_on_udp_and_tls_hear_each_other() => TalkAsync("udp", "tls");

    [ProgramFact("baresip")]
    public Task Phones_on_tcp_and_udp_hear_each_other() => TalkAsync("tcp", "udp");

    private async Task TalkAsync(string callerTransport, string calledTransport)
    {
        var low = Sound.Melody(11, Talk);
        var high = Sound.Melody(22, Talk);
        await using var called = await BaresipPhone.StartAsync(running.Process, "demo108", calledTransport, high);
        await using var caller = await BaresipPhone.StartAsync(running.Process, "demo107", callerTransport, low, dial: "108");
        await caller.WaitForLineAsync("Call established");
        await called.WaitForLineAsync("Call established");
        await Task.Delay(TimeSpan.FromSeconds(5));

        await caller.EndAsync();
        await called.WaitForLineAsync("session closed|terminated");
        await called.EndAsync();

        AssertHeard(called, low, high);
        AssertHeard(caller, high, low);
        await AssertMeasuredAsync(callerTransport);
    }

    /// <summary>Five seconds of sound are 250 packets each way.</summary>
    private async Task AssertMeasuredAsync(string what)
    {
        using var tenant = new DemoTenantApi(running.Process);
        await Eventually.HoldsAsync(
            async () => await tenant.ListAsync("records") is [var last, ..] && last.GetProperty("legs").EnumerateArray().Count(IsMeasured) == 2,
            $"the call from {what} is recorded with the figures of its media");
    }

    private static bool IsMeasured(JsonElement leg) =>
        leg.GetProperty("media") is { ValueKind: JsonValueKind.Object } media
        && media.GetProperty("codec").GetString() == "PCMA"
        && media.GetProperty("packetsIn").GetInt64() > 200
        && media.GetProperty("packetsOut").GetInt64() > 200;

    private static void AssertHeard(BaresipPhone phone, short[] other, short[] own)
    {
        var heard = phone.Heard();
        var likeOther = Sound.Likeness(heard, other, Piece);
        var likeOwn = Sound.Likeness(heard, own, Piece);

        Assert.True(likeOther > 0.8, $"Heard {heard.Length} samples, {likeOther:0.00} like the other side and {likeOwn:0.00} like itself.\n{phone.Log}");
        Assert.True(likeOwn < 0.6, $"Hears itself: {likeOwn:0.00}.");
    }
}
