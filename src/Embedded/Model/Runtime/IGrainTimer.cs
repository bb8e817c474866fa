namespace Orleans.Runtime;

/// <summary>A running timer of one activation; disposing it ends it.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets anew when the next tick comes and the time between later ones.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}
