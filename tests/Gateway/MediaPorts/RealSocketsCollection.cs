namespace Softswitch.Gateway.Tests.MediaPorts;

/// <summary>Tests that count descriptors or ports of the process run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RealSocketsCollection
{
    public const string Name = "real sockets";
}
