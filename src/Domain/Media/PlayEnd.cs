namespace Softswitch.Domain.Media;

/// <summary>How playing sounds ended.</summary>
public enum PlayEnd
{
    /// <summary>All was heard, as far as it could be played.</summary>
    Finished,

    /// <summary>Stopped, or cut short by a key.</summary>
    Stopped,

    /// <summary>The leg has no sound, or this gateway plays no more at the moment.</summary>
    Failed,
}
