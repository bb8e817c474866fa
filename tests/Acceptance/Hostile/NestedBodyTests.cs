using System.Text;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Scenarios;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Hostile;

/// <summary>Bodies in bodies in bodies, from a phone that has proven itself.</summary>
[Collection(SqliteCollection.Name)]
public sealed class NestedBodyTests(SqliteSwitch running)
{
    [ProgramTheory("sipp")]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(300)]
    public async Task Deeply_nested_parts_are_refused_or_passed_on_and_the_switch_stays_well(int depth)
    {
        var scenario = new Scenario().Challenged("MESSAGE", "sip:[target]@[domain]", "<sip:[target]@[domain]>", Nested(depth), "Content-Type: multipart/mixed;boundary=b0\n")
            .MayReceive("100").ReceiveAny(["200", "202", "400", "404", "413", "415", "480", "488", "513"]);
        await running.Process.PlayAsync(running.Account(101, SipTransport.Tcp), scenario, "102");

        await running.Process.RegisterAsync(running.Account(108));
        Assert.True(running.Process.IsRunning);
    }

    private static string Nested(int depth)
    {
        var body = new StringBuilder();
        for (var i = 0; i < depth; i++)
            body.Append(System.Globalization.CultureInfo.InvariantCulture, $"--b{i}\nContent-Type: multipart/mixed;boundary=b{i + 1}\n\n");
        return body.Append("end\n").ToString();
    }
}
