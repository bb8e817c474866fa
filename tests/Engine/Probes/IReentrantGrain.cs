namespace Softswitch.Engine.Tests.Probes;

/// <summary>A grain whose calls may overlap.</summary>
public interface IReentrantGrain : IGrainWithStringKey
{
    Task Hold(string gate);

    Task<string> Echo(string text);
}
