namespace Softswitch.Domain.Lamps;

/// <summary>How much of a lamp somebody may see.</summary>
public enum LampSight
{
    /// <summary>Nothing: it looks like one that is out.</summary>
    Dark,

    /// <summary>Whether it is out, blinks or is on.</summary>
    Lit,

    /// <summary>Also who is at the other side.</summary>
    Named,
}
