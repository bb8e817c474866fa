namespace Softswitch.Engine.Tests.Probes;

/// <summary>A stateless worker.</summary>
public interface IWorkerGrain : IGrainWithStringKey
{
    Task Hold(string gate);
}
