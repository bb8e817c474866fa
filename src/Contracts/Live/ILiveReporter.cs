namespace Softswitch.Contracts.Live;

/// <summary>Takes changes from the grains of one node and brings them to the boards in batches. Never blocks.</summary>
public interface ILiveReporter
{
    void Report(LiveChange change);
}
