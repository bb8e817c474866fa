using Softswitch.Contracts.Records;

namespace Softswitch.Storage.Writing;

/// <summary>One connection that writes rounds, each one transaction. Used by one thread. After an exception only <see cref="Abandon"/> may follow.</summary>
internal interface IRoundWriter : IDisposable
{
    void Begin();

    void Upsert(BindingRow row);

    void Delete(BindingKey key);

    void Append(CdrRow cdr);

    /// <summary>Writes and removes a row that nobody reads, to learn whether the database takes it.</summary>
    void Probe();

    void Commit();

    /// <summary>Rolls back what is open and closes the connection; the next <see cref="Begin"/> opens another.</summary>
    void Abandon();
}
