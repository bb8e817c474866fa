using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Acceptance.Tests.Trunks;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Routing;

/// <summary>Phones and numbers outside that ring at once (SPEC X2), and short numbers (SPEC X14), with phones and carriers of sipp.</summary>
[Collection(OwnSwitchCollection.Name)]
public sealed class TogetherCallTests : SwitchWithCarriers
{
    private const string Mobile = "0612345678";

    private static Scenario Talk => new Scenario().Invite().Answered().Pause(300).Bye();

    private static Scenario LetGo => new Scenario().Invited().Reply("180 Ringing")
        .ReceiveRequest("CANCEL").Confirm().Reply("487 Request Terminated").ReceiveRequest("ACK");

    [ProgramFact("sipp")]
    public async Task Phone_and_mobile_ring_at_once_and_whoever_answers_first_has_the_call()
    {
        var carrier = await CarrierAsync("one", new { });
        await AddAsync(new { extension = "300", name = "Mixed", group = new { members = new[] { "102", Mobile } } });

        await using (var phone = await Host.CalledAsync(102, new Scenario().Invited().Pause(1_000).Answer().Byed()))
        await using (var mobile = carrier.Wait(LetGo))
        {
            await CallAsync("300", Talk, phone, mobile);
            await mobile.SucceedsAsync();
        }

        await using (var phone = await Host.CalledAsync(102, LetGo))
        await using (var mobile = carrier.Wait(new Scenario().Invited("^INVITE sip:\\+31612345678@").Pause(1_000).Answer().Byed()))
        {
            await CallAsync("300", Talk, mobile, phone);
            await phone.SucceedsAsync();
        }

        var record = await RecordAsync("300");
        Assert.Equal("Answered", record.GetProperty("verdict").GetString());
        Assert.Equal(3, record.GetProperty("legs").GetArrayLength());
    }

    [ProgramFact("sipp")]
    public async Task Call_that_a_group_does_not_take_rings_at_several_places_at_once()
    {
        var carrier = await CarrierAsync("one", new { });
        await AddAsync(new { extension = "300", name = "Sales", group = new { members = new[] { "104" }, noAnswer = $"102;{Mobile}" } });
        await using var phone = await Host.CalledAsync(102, LetGo);
        await using var mobile = carrier.Wait(new Scenario().Invited().Pause(1_000).Answer().Byed());
        await CallAsync("300", Talk, mobile, phone);
        await phone.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Short_number_is_dialled_and_named_like_the_number_outside()
    {
        var carrier = await CarrierAsync("one", new { });
        await AddAsync(new { extension = "3456", name = "Supplier", shortNumber = new { to = Mobile } });
        await AddAsync(new { extension = "300", name = "Night", forward = new { to = "3456" } });
        foreach (var dialled in new[] { "3456", "300" })
        {
            await using var mobile = carrier.Wait(new Scenario().Invited("^INVITE sip:\\+31612345678@").Answer().Byed());
            await CallAsync(dialled, Talk, mobile);
        }
    }
}
