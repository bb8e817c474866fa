using Softswitch.Contracts.Records;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Calls;

namespace Softswitch.Storage.Writing;

/// <summary>One connection that writes rounds, each one transaction. Used by one thread. After an exception only <see cref="Abandon"/> may follow.</summary>
internal interface IRoundWriter : IDisposable
{
    /// <param name="throughPowerCut">
    /// The round is to survive a power cut as well. Without it the end of the process is survived, and a power cut may
    /// take the last moments: enough for registrations, which phones repeat.
    /// </param>
    void Begin(bool throughPowerCut);

    void Upsert(BindingRow row);

    void Delete(BindingKey key);

    void Append(CdrRow cdr);

    void Append(SignInRecord record);

    void Note(NoteRow note);

    void Unnote(CallId call);

    /// <summary>Writes and removes a row that nobody reads, to learn whether the database takes it.</summary>
    void Probe();

    void Commit();

    /// <summary>Rolls back what is open and closes the connection; the next <see cref="Begin"/> opens another.</summary>
    void Abandon();
}
