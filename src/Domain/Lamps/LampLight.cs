namespace Softswitch.Domain.Lamps;

/// <summary>How a lamp looks (SPEC D7).</summary>
public enum LampLight
{
    Out,
    Blinking,
    On,
}
