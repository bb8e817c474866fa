namespace Softswitch.Gateway.MediaPorts;

/// <summary>Names one endpoint for the life of the process; never used twice.</summary>
internal readonly record struct MediaEndpointId(long Value)
{
    public override string ToString() => $"media-{Value}";
}
