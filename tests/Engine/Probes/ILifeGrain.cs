using Orleans.Concurrency;

namespace Softswitch.Engine.Tests.Probes;

/// <summary>
/// Writes its life into the journal. Keys that start with "broken" do not activate; those with "slow" wait for the gate of
/// their key; those that contain "fleeting" ask to be ended while they activate.
/// </summary>
public interface ILifeGrain : IGrainWithStringKey
{
    /// <summary>The number of the activation that answers, from one.</summary>
    Task<int> Activation();

    Task Hold(string gate);

    /// <summary>Ends the activation; its farewell waits for the gate, if one is named.</summary>
    [AlwaysInterleave]
    Task Leave(string? farewellGate);

    Task StayFor(TimeSpan span);
}
