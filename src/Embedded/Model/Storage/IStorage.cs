namespace Orleans.Core;

/// <summary>Access to one stored state.</summary>
public interface IStorage
{
    string? Etag { get; }

    bool RecordExists { get; }

    /// <exception cref="Orleans.Storage.InconsistentStateException">Another writer came first.</exception>
    Task ClearStateAsync();

    /// <exception cref="Orleans.Storage.InconsistentStateException">Another writer came first.</exception>
    Task WriteStateAsync();

    Task ReadStateAsync();
}
