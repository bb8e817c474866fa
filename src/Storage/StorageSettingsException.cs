namespace Softswitch.Storage;

/// <summary>The storage cannot start with these settings; the message is one line for the operator.</summary>
public sealed class StorageSettingsException : Exception
{
    public StorageSettingsException()
    {
    }

    public StorageSettingsException(string message)
        : base(message)
    {
    }

    public StorageSettingsException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
