namespace Softswitch.Simulation.Tests.Calls;

/// <summary>How well the silos of a call do.</summary>
internal enum GrainMood
{
    Sound,

    /// <summary>Now and then an event or its answer is lost or late, or the call has to begin anew from its checkpoint.</summary>
    Flaky,

    /// <summary>From some moment on nothing is taken any more.</summary>
    Dying,
}
