namespace Orleans.Runtime;

/// <summary>A call to an observer whose reference was deleted.</summary>
public sealed class ClientNotAvailableException : OrleansException
{
    public ClientNotAvailableException()
    {
    }

    public ClientNotAvailableException(string message)
        : base(message)
    {
    }

    public ClientNotAvailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
