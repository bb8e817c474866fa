using System.Text.Json;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Live;

/// <summary>What an API client sees of phones and calls, while they last and after.</summary>
[Collection(SqliteCollection.Name)]
public sealed class LiveTests(SqliteSwitch running)
{
    [ProgramFact("sipp")]
    public async Task Channel_is_shown_registered_until_its_phone_unregisters()
    {
        using var tenant = new DemoTenantApi(running.Process);
        await running.Process.RegisterAsync(running.Account(104));
        Assert.True((await tenant.ReadAsync("channels/demo104/live")).GetProperty("registered").GetBoolean());

        await running.Process.PlayAsync(running.Account(104), new Scenario().Register("Contact: *\nExpires: 0\n").Receive("200"));

        Assert.False((await tenant.ReadAsync("channels/demo104/live")).GetProperty("registered").GetBoolean());
    }

    [ProgramFact("sipp")]
    public async Task Call_is_shown_while_it_lasts_and_recorded_once_with_all_its_legs()
    {
        using var tenant = new DemoTenantApi(running.Process);
        // The first answer of a switch may take longer than the call lasts.
        await tenant.ListAsync("calls");
        await using var called = await running.CalledAsync(104, new Scenario().Invited().Answer().Byed());
        var call = running.CallAsync(106, "104", new Scenario().Invite().Answered().Pause(8000).Bye());

        var shown = await FindAsync(tenant, "calls", item => Text(item, "callerNumber") == "106" && Text(item, "phase") == "Talking");
        await call;
        await called.SucceedsAsync();

        var id = Text(shown, "id");
        Assert.Equal("104", Text(shown, "dialled"));
        await Eventually.HoldsAsync(async () => (await tenant.ListAsync("calls")).All(item => Text(item, "id") != id), "the call is gone");
        var record = await FindAsync(tenant, "records", item => Text(item, "call") == id);
        Assert.Equal("Answered", Text(record, "verdict"));
        Assert.Equal("Caller", Text(record, "hangUp"));
        Assert.Equal(2, record.GetProperty("legs").GetArrayLength());
        Assert.InRange((record.GetProperty("endedAt").GetDateTimeOffset() - record.GetProperty("answeredAt").GetDateTimeOffset()).TotalSeconds, 7.5, 30);
        Assert.Single(await tenant.ListAsync("records"), item => Text(item, "call") == id);
    }

    [ProgramFact("sipp")]
    public async Task Call_hung_up_through_the_api_ends_at_both_phones()
    {
        using var tenant = new DemoTenantApi(running.Process);
        await using var called = await running.CalledAsync(104, new Scenario().Invited().Answer().Byed());
        var call = running.CallAsync(107, "104", new Scenario().Invite().Answered().Byed());

        await tenant.HangUpAsync(Assert.Single(await tenant.TalkingAsync("107")));

        await call;
        await called.SucceedsAsync();
    }

    private static async Task<JsonElement> FindAsync(DemoTenantApi tenant, string list, Func<JsonElement, bool> wanted)
    {
        JsonElement found = default;
        await Eventually.HoldsAsync(
            async () =>
            {
                found = (await tenant.ListAsync(list)).FirstOrDefault(wanted);
                return found.ValueKind == JsonValueKind.Object;
            },
            $"the call is among the {list}");
        return found;
    }

    private static string? Text(JsonElement item, string member) => item.GetProperty(member).GetString();
}
