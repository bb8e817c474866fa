namespace Softswitch.Engine.Tests.Probes;

/// <summary>An exception of our own, without a word about how it travels.</summary>
public sealed class ProbeException : Exception
{
    public ProbeException()
    {
    }

    public ProbeException(string message)
        : base(message)
    {
    }

    public ProbeException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
