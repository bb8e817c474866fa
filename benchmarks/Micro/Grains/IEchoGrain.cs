namespace Softswitch.Benchmarks.Grains;

/// <summary>Answers, and asks another one many times.</summary>
public interface IEchoGrain : IGrainWithStringKey
{
    Task<int> Echo(int number);

    Task Ask(string other, int times);
}
