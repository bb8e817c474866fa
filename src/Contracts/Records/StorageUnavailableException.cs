namespace Softswitch.Contracts.Records;

/// <summary>The database cannot be written or read just now (lost, full, locked, read-only). Answer "try again later"; it recovers by itself.</summary>
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException()
        : this("the database is not available")
    {
    }

    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    public StorageUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
