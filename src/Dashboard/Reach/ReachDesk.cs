using System.Collections.Frozen;
using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Users;

namespace Softswitch.Dashboard.Reach;

/// <summary>Finds and stores how a user is reached. What nobody set has version 0, as in the interface of programs.</summary>
internal sealed class ReachDesk(IConfigurationStore store, IConfigurationReader reader)
{
    private const long Unset = 0;

    /// <summary>Null for no user of the tenant.</summary>
    public async Task<ReachSubject?> Find(Visit visit, string text)
    {
        if (!UserId.TryParse(text, out var id) || await store.Users.Find(visit.Id, id, visit.Cancellation) is not { Value: var user })
            return null;
        var settings = await store.Reach.Find(visit.Id, id, visit.Cancellation) ?? new Stored<ReachConfig>(ReachDefaults.Cleared(id), Unset);
        var overrides = await store.ReachOverrides.Find(visit.Id, id, visit.Cancellation) ?? new Stored<ReachOverrides>(new ReachOverrides(id), Unset);
        var channels = (await reader.User(visit.Id, id, visit.Cancellation))?.Value.Channels ?? [];
        var numbers = await reader.Dids(visit.Id, visit.Cancellation);
        var facts = new ReachFacts(channels.ToFrozenSet(), numbers.Select(did => did.Number).ToFrozenSet());
        return new ReachSubject(user, channels, settings, overrides, ReachModel.Of(settings.Value, overrides.Value, facts));
    }

    public Task<FormProblems> Put(Visit visit, ReachConfig config, long version) =>
        Stored(visit, store.Reach.Put(visit.Id, config, version == Unset ? null : version, visit.Actor, visit.Cancellation));

    public Task<FormProblems> Put(Visit visit, ReachOverrides overrides, long version) =>
        Stored(visit, store.ReachOverrides.Put(visit.Id, overrides, version == Unset ? null : version, visit.Actor, visit.Cancellation));

    /// <summary>What was switched by hand goes with the settings; a user may have the one without the other.</summary>
    public async Task<FormProblems> Clear(Visit visit, ReachSubject subject, long version)
    {
        var id = subject.User.Id;
        if (version != subject.Settings.Version)
            return FormProblems.Of(new StoreResult.Conflict(subject.Settings.Version), visit.Texts);
        var result = version == Unset
            ? await store.ReachOverrides.Delete(visit.Id, id, null, visit.Actor, visit.Cancellation)
            : await store.Reach.Delete(visit.Id, id, version, visit.Actor, visit.Cancellation);
        return result is StoreResult.NotFound && version == Unset ? FormProblems.None : FormProblems.Of(result, visit.Texts);
    }

    /// <summary>One after the other: when one is refused, those before it are done.</summary>
    public async Task<FormProblems> Clone(Visit visit, ReachSubject subject, IReadOnlyList<string> users)
    {
        var copy = await ReachCopy.Of(store, reader, visit.Id, subject.User.Id, visit.Cancellation);
        foreach (var text in users)
        {
            if (!UserId.TryParse(text, out var user) || user == subject.User.Id || await store.Users.Find(visit.Id, user, visit.Cancellation) is null)
                return FormProblems.Of(new Softswitch.Domain.Validation.FieldError("users", "unknown", $"there is no user {text}"));
            if (FormProblems.Of(await copy.To(user, visit.Actor, visit.Cancellation), visit.Texts) is { IsEmpty: false } problems)
                return problems;
        }

        return FormProblems.None;
    }

    // Somebody cleared it meanwhile: to who changes it that is a change like others.
    private static async Task<FormProblems> Stored(Visit visit, Task<StoreResult> change)
    {
        var result = await change;
        return FormProblems.Of(result is StoreResult.NotFound ? new StoreResult.Conflict(Unset) : result, visit.Texts);
    }
}
