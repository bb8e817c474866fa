namespace Softswitch.Contracts.Records;

public interface IStorageHealth
{
    StorageHealth Current { get; }
}
