using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Records;

/// <summary>Where CDRs are kept, each call exactly once.</summary>
public interface ICdrStore
{
    /// <summary>
    /// Completes when the record is durable; appending a call again does nothing. While the database is away the record waits in memory
    /// and the task with it; when too many wait, or the process ends, it goes to a file in the data folder and to the database later.
    /// </summary>
    /// <exception cref="IOException">Neither takes it.</exception>
    Task Append(CdrRecord record);

    /// <summary>
    /// Remembers the record that a call under way gets if nothing more is heard of it, in place of what was noted before. Returns at once
    /// and never fails: while the database is away nothing is noted.
    /// </summary>
    void Note(CdrRecord presumed);

    /// <summary>Appends the noted records of calls that were not noted again since, and what waits in the file; the number of the first.</summary>
    /// <param name="notedBefore">Unix time in milliseconds.</param>
    /// <exception cref="StorageUnavailableException">The database is away.</exception>
    Task<int> CloseLost(long notedBefore, CancellationToken cancellation = default);

    ValueTask<CdrRecord?> Find(TenantId tenant, CallId call, CancellationToken cancellation = default);

    /// <summary>One part of the list; its next part begins after <see cref="Page{T}.Next"/>.</summary>
    /// <exception cref="StorageUnavailableException">The database is away.</exception>
    ValueTask<Page<CdrRecord>> Query(TenantId tenant, CdrQuery query, CancellationToken cancellation = default);

    /// <summary>Counts the calls that started in [<paramref name="from"/>, <paramref name="until"/>), unix ms; at most <see cref="CdrTotals.MostCounted"/>, the newest.</summary>
    /// <exception cref="StorageUnavailableException">The database is away.</exception>
    ValueTask<CdrTotals> Totals(TenantId tenant, long from, long until, CdrFilter filter, CancellationToken cancellation = default);
}
