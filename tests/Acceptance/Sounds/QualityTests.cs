using System.Text.Json;
using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Sounds;

/// <summary>How good the sound of a call is, both ways: told while it lasts and in its record, by what phones and switch report to each other.</summary>
[Collection(SqliteCollection.Name)]
public sealed class QualityTests(SqliteSwitch running)
{
    [ProgramTheory("baresip")]
    [InlineData("")] // the phones report to each other
    [InlineData(";mediaenc=srtp-mand")] // each reports to the switch, and the switch to each
    public async Task Quality_is_told_both_ways_while_the_call_lasts_and_after(string callersParameters)
    {
        using var tenant = new DemoTenantApi(running.Process);
        var sound = Sound.Melody(61, TimeSpan.FromSeconds(60));
        await using var called = await BaresipPhone.StartAsync(running.Process, "demo102", "udp", sound);
        await using var caller = await BaresipPhone.StartAsync(running.Process, "demo101", "udp", sound, dial: "102", parameters: callersParameters);
        await caller.WaitForLineAsync("Call established");
        var call = Assert.Single(await tenant.TalkingAsync("101"));

        await Eventually.HoldsAsync(
            async () => AreGood((await tenant.ReadAsync($"calls/{call}/quality")).GetProperty("legs")), "both legs are good both ways");
        await caller.EndAsync();
        await called.WaitForLineAsync("session closed|terminated");

        await Eventually.HoldsAsync(
            async () => (await tenant.ListAsync("records")).Any(record => record.GetProperty("call").GetString() == call && AreGood(record.GetProperty("legs"))),
            "the record tells of both legs both ways");
    }

    // Another phone of the same user may have rung, and had no media.
    private static bool AreGood(JsonElement legs) => legs.EnumerateArray().Count(leg =>
        leg.GetProperty("media") is { ValueKind: JsonValueKind.Object } media
        && IsGood(media.GetProperty("mosIn"))
        && IsGood(media.GetProperty("mosOut"))
        && media.GetProperty("roundTrip") is { ValueKind: JsonValueKind.Number } roundTrip
        && roundTrip.GetInt64() is >= 0 and < 500_000) == 2;

    private static bool IsGood(JsonElement score) => score.ValueKind == JsonValueKind.Number && score.GetDouble() > 3.5;
}
