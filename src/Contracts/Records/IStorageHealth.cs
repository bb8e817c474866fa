namespace Softswitch.Contracts.Records;

/// <summary>Tells how the database is doing, without asking it.</summary>
public interface IStorageHealth
{
    StorageHealth Current { get; }
}
