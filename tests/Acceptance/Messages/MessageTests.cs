using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Messages;

/// <summary>Text between users (RFC 3428).</summary>
[Collection(SqliteCollection.Name)]
public sealed class MessageTests(SqliteSwitch running)
{
    [ProgramFact("sipp")]
    public async Task Message_sent_to_a_registered_user_arrives()
    {
        await using var receiver = await running.CalledAsync(103, new Scenario().ReceiveRequest("MESSAGE", "lunch at noon").Confirm());
        await running.CallAsync(101, "103", new Scenario().Message("lunch at noon").ReceiveAny("200", "202"));
        await receiver.SucceedsAsync();
    }

    [ProgramFact("sipp")]
    public async Task Message_sent_to_a_user_without_a_phone_is_refused() =>
        await running.CallAsync(101, "110", new Scenario().Message("hello").Receive("480"));

    [ProgramFact("sipp")]
    public async Task Message_sent_to_nobody_is_refused() =>
        await running.CallAsync(101, "999", new Scenario().Message("hello").Receive("404"));
}
