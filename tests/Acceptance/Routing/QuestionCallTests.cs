using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;
using Softswitch.Support.Time;

namespace Softswitch.Acceptance.Tests.Routing;

/// <summary>Callers whom the platform asks something and leads on, with phones of sipp and baresip (SPEC X6, X7, X9, X13).</summary>
[Collection(SqliteCollection.Name)]
public sealed class QuestionCallTests(SqliteSwitch running)
{
    private static readonly TimeSpan Piece = TimeSpan.FromSeconds(0.6);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(40);

    [ProgramTheory("baresip")]
    [InlineData("740", "PCMA", "PCMA", "")]
    [InlineData("750", "G722", "PCMU", ";mediaenc=srtp-mand")]
    public async Task Caller_who_chooses_in_nested_menus_and_who_answers_hear_each_other(string menu, string callers, string calleds, string parameters)
    {
        var sub = menu[..2] + "1";
        await AddAsync(new { extension = sub, name = "Sub", menu = Menu("2", "102") });
        await AddAsync(new { extension = menu, name = "Main", menu = Menu("1", sub) });
        var (low, high) = (Sound.Melody(71, Long), Sound.Melody(72, Long));
        await using var called = await BaresipPhone.StartAsync(running.Process, "demo102", "udp", high, codec: calleds, parameters: parameters);
        await using var caller = await BaresipPhone.StartAsync(running.Process, "demo101", "udp", low, dial: menu, codec: callers);
        await caller.WaitForLineAsync("Call established");
        await caller.PressAsync('1');
        await Task.Delay(TimeSpan.FromSeconds(2));
        await caller.PressAsync('2');
        await called.WaitForLineAsync("Call established");
        await Task.Delay(TimeSpan.FromSeconds(5));
        await caller.EndAsync();
        await called.WaitForLineAsync("session closed|terminated");
        await called.EndAsync();

        Assert.True(Sound.Likeness(called.Heard(), low, Piece) > 0.7, $"The caller is not heard.\n{called.Log}");
        Assert.True(Sound.Likeness(caller.Heard()[^(4 * WaveFile.SampleRate)..], high, Piece) > 0.7, $"The callee is not heard.\n{caller.Log}");
    }

    [ProgramFact("sipp")]
    public async Task Choice_rings_a_phone_with_its_prefix_while_the_caller_waits()
    {
        await AddAsync(new { extension = "760", name = "Prefixes", menu = new { options = new[] { new { code = "22", to = "103", prefix = "Support" } }, digits = 2 } });
        await using var called = await running.Process.CalledAsync(103, new Scenario().Invited("From:.*Support").Reply("180 Ringing").Pause(500).Answer().Byed());
        await CallAsync(104, "760", new Scenario().Invite().Answered().Pause(300).Press("22").Pause(2_000).Bye(), called);

        using var demo = new DemoTenantApi(running.Process);
        var record = await demo.RecordOfAsync("760");
        Assert.Equal(("Answered", "103"), (record.GetProperty("verdict").GetString(), record.GetProperty("destination").GetString()));
        Assert.Contains(record.GetProperty("legs")[0].GetProperty("way").EnumerateArray(), step => step.GetString()!.Contains("Menu 760", StringComparison.Ordinal));
    }

    [ProgramFact("sipp")]
    public async Task Who_keys_nothing_or_nothing_known_gets_to_the_receptionist()
    {
        await AddAsync(new { extension = "761", name = "Patient", menu = new { options = new[] { new { code = "1", to = "101" } }, timeoutSeconds = 1, repeats = 1, receptionist = "105" } });
        await using var called = await running.Process.CalledAsync(105, new Scenario().Invited().Answer().Byed(), budget: TimeSpan.FromSeconds(60));
        await CallAsync(104, "761", new Scenario().Invite().Answered().Pause(300).Press("9").Pause(15_000).Bye(), called);
    }

    [ProgramFact("sipp")]
    public async Task Caller_hears_that_the_one_he_chose_is_busy_and_is_let_go()
    {
        await AddAsync(new { extension = "762", name = "Busy", menu = Menu("1", "106") });
        await using var called = await running.Process.CalledAsync(106, new Scenario().Invited().Reply("486 Busy Here").ReceiveRequest("ACK"));
        await CallAsync(104, "762", new Scenario().Invite().Answered().Pause(300).Press("1").Byed(), called);
    }

    [ProgramFact("sipp")]
    public async Task Phone_stops_ringing_when_the_caller_hangs_up_meanwhile()
    {
        await AddAsync(new { extension = "763", name = "Gone", menu = Menu("1", "107") });
        await using var called = await running.Process.CalledAsync(
            107, new Scenario().Invited().Reply("180 Ringing").ReceiveRequest("CANCEL").Confirm().Reply("487 Request Terminated").ReceiveRequest("ACK"));
        await CallAsync(104, "763", new Scenario().Invite().Answered().Pause(300).Press("1").Pause(1_500).Bye(), called);
        using var demo = new DemoTenantApi(running.Process);
        await Eventually.HoldsAsync(
            async () => !(await demo.ListAsync("calls")).Any(call => call.GetProperty("dialled").GetString() == "763"), "nothing of the call is left");
    }

    [ProgramFact("sipp")]
    public async Task Pin_lets_through_at_the_second_attempt()
    {
        await AddAsync(new { extension = "764", name = "Director", authentication = new { to = "108", pins = new[] { "24680" }, prefix = "VIP" } });
        await using var called = await running.Process.CalledAsync(108, new Scenario().Invited("From:.*VIP").Answer().Byed());
        await CallAsync(104, "764", new Scenario().Invite().Answered().Pause(300).Press("11#").Pause(1_000).Press("24680#").Pause(2_000).Bye(), called);
    }

    [ProgramFact("sipp")]
    public async Task Known_caller_is_put_through_without_a_question()
    {
        await AddAsync(new { extension = "765", name = "Known", authentication = new { to = "108", callers = new[] { "104" } } });
        await using var called = await running.Process.CalledAsync(108, new Scenario().Invited().Reply("180 Ringing").Answer().Byed());
        await CallAsync(104, "765", new Scenario().Invite().Receive("180").Receive("200").Ack().Pause(300).Bye(), called);
    }

    [ProgramFact("sipp")]
    public async Task Extension_is_keyed_or_the_fallback_rings()
    {
        await AddAsync(new { extension = "766", name = "Selector", selector = new { fallback = "109", timeoutSeconds = 2 } });
        await using var wanted = await running.Process.CalledAsync(108, new Scenario().Invited().Answer().Byed());
        await CallAsync(104, "766", new Scenario().Invite().Answered().Pause(300).Press("108").Pause(2_000).Bye(), wanted);
        await using var fallback = await running.Process.CalledAsync(109, new Scenario().Invited().Answer().Byed());
        await CallAsync(104, "766", new Scenario().Invite().Answered().Pause(300).Press("199").Pause(2_000).Bye(), fallback);
    }

    // Sem de Boer is found alone, as the only name that begins so; with Lotte Bos, the second, where only "bo" is keyed.
    [ProgramTheory("sipp")]
    [InlineData("768", "736", "", 108)]
    [InlineData("769", "26#", "2", 109)]
    public async Task Name_is_keyed_and_whose_it_is_rings(string menu, string letters, string choice, int expected)
    {
        await AddAsync(new { extension = menu, name = "Names", menu = new { options = new[] { new { code = "8", action = "DialByName" } } } });
        await using var called = await running.Process.CalledAsync(expected, new Scenario().Invited().Answer().Byed(), budget: TimeSpan.FromSeconds(60));
        var caller = new Scenario().Invite().Answered().Pause(500).Press("8").Pause(1_500).Press(letters).Pause(2_500);
        if (choice.Length > 0)
            caller = caller.Press(choice);
        await CallAsync(104, menu, caller.Pause(10_000).Bye(), called);

        using var demo = new DemoTenantApi(running.Process);
        var record = await demo.RecordOfAsync(menu);
        Assert.Equal(("Answered", $"{expected}"), (record.GetProperty("verdict").GetString(), record.GetProperty("destination").GetString()));
    }

    [ProgramFact("sipp")]
    public async Task Menu_flooded_with_keys_goes_on()
    {
        await AddAsync(new { extension = "767", name = "Flooded", menu = new { options = new[] { new { code = "1", to = "108" } }, repeats = 10 } });
        await using var called = await running.Process.CalledAsync(108, new Scenario().Invited().Answer().Byed());
        await CallAsync(104, "767", new Scenario().Invite().Answered().Pause(300).Press(new string('0', 60)).Bye(), []);
        await CallAsync(104, "767", new Scenario().Invite().Answered().Pause(300).Press("1").Pause(1_500).Bye(), called);
    }

    private static object Menu(string code, string to) => new { options = new[] { new { code, to } } };

    private async Task CallAsync(int caller, string number, Scenario scenario, params IReadOnlyList<SippPhone> called)
    {
        await using var phone = SippPhone.Start(running.Process, running.Account(caller), scenario, number, others: called, budget: TimeSpan.FromSeconds(60));
        await phone.SucceedsAsync();
        foreach (var other in called)
            await other.SucceedsAsync();
    }

    private async Task AddAsync(object extension)
    {
        using var demo = new DemoTenantApi(running.Process);
        await demo.AddRoutingAsync(extension);
    }
}
