using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>A write or clear found another etag than expected. Leaving a grain's call unhandled it ends that activation.</summary>
public class InconsistentStateException : OrleansException
{
    public InconsistentStateException()
    {
    }

    public InconsistentStateException(string message)
        : base(message)
    {
    }

    public InconsistentStateException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : base(errorMsg)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    public string? StoredEtag { get; }

    public string? CurrentEtag { get; }

    /// <summary>Whether the exception has not yet left the activation it was raised in.</summary>
    internal bool IsSourceActivation { get; set; } = true;
}
