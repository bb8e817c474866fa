using System.Collections.Immutable;
using Softswitch.Contracts.Configuration;

namespace Softswitch.Storage.Tests;

internal sealed class RecordingListener : IConfigurationListener
{
    private readonly List<ConfigurationChange> _heard = [];

    public ValueTask Changed(ImmutableArray<ConfigurationChange> changes)
    {
        _heard.AddRange(changes);
        return ValueTask.CompletedTask;
    }

    /// <summary>What was heard since the last call, as "Kind key".</summary>
    public string[] Take()
    {
        var heard = _heard.Select(change => $"{change.Kind} {change.Key}").Order(StringComparer.Ordinal).ToArray();
        _heard.Clear();
        return heard;
    }
}
