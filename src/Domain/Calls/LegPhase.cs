namespace Softswitch.Domain.Calls;

/// <summary>Where one leg is in its life.</summary>
public enum LegPhase
{
    Offered,
    Ringing,
    Answered,
    Ended,
}
