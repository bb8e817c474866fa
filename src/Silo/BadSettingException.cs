namespace Softswitch.Silo;

/// <summary>This process cannot start as it was asked to; the message is one line for the operator.</summary>
internal sealed class BadSettingException : Exception
{
    public BadSettingException()
    {
    }

    public BadSettingException(string message)
        : base(message)
    {
    }

    public BadSettingException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
