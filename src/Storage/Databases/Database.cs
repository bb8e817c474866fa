using Softswitch.Contracts.Records;
using Softswitch.Storage.Writing;

namespace Softswitch.Storage.Databases;

/// <summary>
/// One database behind two verbs, Read and Change. Everything that means "not available just now" comes out as
/// <see cref="StorageUnavailableException"/>; other exceptions are bugs.
/// </summary>
internal abstract class Database : IAsyncDisposable
{
    /// <summary>As in the names of migration files: postgresql, sqlite.</summary>
    public abstract string Name { get; }

    /// <summary>Words that differ between the databases in the migration files, written there as {word}.</summary>
    public abstract IReadOnlyDictionary<string, string> Words { get; }

    /// <summary>Runs migrations while no other node can; <paramref name="migrate"/> sees one transaction.</summary>
    public abstract Task Migrate(Func<SqlSession, Task> migrate, CancellationToken cancellation);

    public Task<T> Read<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellation) =>
        Guard(() => ReadCore(read, cancellation));

    /// <summary>Reads what may take long, in the way of nobody else; ends soon after it is cancelled.</summary>
    public Task<T> Report<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellation) =>
        Guard(() => ReportCore(read, cancellation));

    /// <summary>What follows a table's name in a query to have it read by this index; empty where the database knows best by itself.</summary>
    public abstract string By(string index);

    /// <summary>Makes room for the CDRs of the month (UTC) of a moment in unix ms.</summary>
    public abstract Task MakeMonth(long moment, CancellationToken cancellation);

    /// <summary>Removes the CDRs of calls that started before a moment in unix ms that is the beginning of a month.</summary>
    public abstract Task DropBefore(long moment, CancellationToken cancellation);

    /// <summary>One transaction, committed when <paramref name="keep"/> says so of the result, else rolled back.</summary>
    public Task<T> Change<T>(Func<SqlSession, Task<T>> change, Func<T, bool> keep, CancellationToken cancellation) =>
        Guard(() => ChangeCore(change, keep, cancellation));

    /// <summary>The connection of the group commit, for one thread.</summary>
    public abstract IRoundWriter CreateRoundWriter();

    /// <summary>Whether trying again later may help.</summary>
    public abstract bool IsUnavailable(Exception exception);

    /// <summary>Drops idle connections: after one is lost the others are too.</summary>
    public virtual void Forget()
    {
    }

    public abstract ValueTask DisposeAsync();

    protected abstract Task<T> ReadCore<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellation);

    protected abstract Task<T> ReportCore<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellation);

    protected abstract Task<T> ChangeCore<T>(Func<SqlSession, Task<T>> change, Func<T, bool> keep, CancellationToken cancellation);

    protected async Task<T> Guard<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (IsUnavailable(exception))
        {
            Forget();
            throw new StorageUnavailableException(exception.Message, exception);
        }
    }
}
