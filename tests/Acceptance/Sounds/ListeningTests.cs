using Softswitch.Acceptance.Tests.Audio;
using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Acceptance.Tests.Switches;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Sounds;

/// <summary>A supervisor listens to a talk and whispers to the agent; all three speak syllables of a pitch of their own.</summary>
[Collection(SqliteCollection.Name)]
public sealed class ListeningTests(SqliteSwitch running)
{
    private const int Customer = 71;
    private const int Agent = 72;
    private const int Supervisor = 73;
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [ProgramTheory("baresip")]
    [InlineData("PCMA", "PCMA")]
    [InlineData("G722", "PCMU")]
    public async Task Supervisor_hears_both_and_his_whisper_is_heard_by_the_agent_alone(string customers, string agents)
    {
        await using var agent = await BaresipPhone.StartAsync(running.Process, "demo102", "udp", Sound.Syllables(Agent, Long), codec: agents);
        await using var customer = await BaresipPhone.StartAsync(
            running.Process, "demo101", "udp", Sound.Syllables(Customer, Long), dial: "102", codec: customers);
        await customer.WaitForLineAsync("Call established");
        await using var supervisor = await BaresipPhone.StartAsync(
            running.Process, "demo103", "udp", Sound.Syllables(Supervisor, Long), dial: "607", codec: "PCMA");
        await supervisor.WaitForLineAsync("Call established");
        await Task.Delay(TimeSpan.FromSeconds(1));
        foreach (var key in "102#")
            await supervisor.PressAsync(key);
        await Task.Delay(TimeSpan.FromSeconds(8));
        await supervisor.PressAsync('2');
        await Task.Delay(TimeSpan.FromSeconds(9));
        await customer.EndAsync();
        await agent.WaitForLineAsync("session closed|terminated");
        await agent.EndAsync();
        await supervisor.EndAsync();

        var (heardByCustomer, heardByAgent, heardBySupervisor) = (Last(customer), Last(agent), Last(supervisor));
        Assert.True(Share(Agent, heardByCustomer) > 0.35, "The customer does not hear the agent.");
        Assert.True(Share(Customer, heardByAgent) > 0.35, "The agent does not hear the customer.");
        Assert.True(Share(Customer, heardBySupervisor) > 0.35, "The supervisor does not hear the customer.");
        Assert.True(Share(Agent, heardBySupervisor) > 0.35, "The supervisor does not hear the agent.");
        Assert.True(Share(Supervisor, heardByAgent) > 0.35, "The agent does not hear the whisper.");
        Assert.True(Share(Supervisor, heardByCustomer) < 0.27, $"The customer hears the whisper by {Share(Supervisor, heardByCustomer):0.00}.");
    }

    private static double Share(int speaking, short[] heard) => Sound.LoudestShareOf(Sound.PitchOf(speaking), heard);

    private static short[] Last(BaresipPhone phone) => phone.Heard()[^(5 * WaveFile.SampleRate)..];
}
