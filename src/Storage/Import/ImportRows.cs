using System.Collections.Immutable;

namespace Softswitch.Storage.Import;

/// <summary>The rows an import writes: of each kind what is new and what changed.</summary>
internal sealed class ImportRows
{
    public List<object?[]> NewUsers { get; } = [];

    public List<object?[]> ChangedUsers { get; } = [];

    public List<object?[]> NewExtensions { get; } = [];

    public List<object?[]> NewChannels { get; } = [];

    public List<object?[]> ChangedChannels { get; } = [];

    public List<object?[]> ChangedSecrets { get; } = [];

    public List<object?[]> NewDids { get; } = [];

    public List<object?[]> ChangedDids { get; } = [];

    public List<object?[]> NewServices { get; } = [];

    public List<object?[]> ChangedServices { get; } = [];

    /// <summary>Items of other kinds that are new or changed, which are written one by one.</summary>
    public int Others { get; set; }

    /// <summary>As the audit log has it.</summary>
    public ImmutableSortedDictionary<string, int> Counts() => ImmutableSortedDictionary.CreateRange(
    [
        KeyValuePair.Create("newUsers", NewUsers.Count),
        KeyValuePair.Create("changedUsers", ChangedUsers.Count),
        KeyValuePair.Create("newChannels", NewChannels.Count),
        KeyValuePair.Create("changedChannels", ChangedChannels.Count),
        KeyValuePair.Create("newDids", NewDids.Count),
        KeyValuePair.Create("changedDids", ChangedDids.Count),
        KeyValuePair.Create("newServices", NewServices.Count),
        KeyValuePair.Create("changedServices", ChangedServices.Count),
        KeyValuePair.Create("others", Others),
    ]);
}
