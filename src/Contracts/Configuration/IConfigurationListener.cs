using System.Collections.Immutable;

namespace Softswitch.Contracts.Configuration;

/// <summary>Hears of changes after they are stored, to tell the grains concerned. A failure here does not undo the change.</summary>
public interface IConfigurationListener
{
    ValueTask Changed(ImmutableArray<ConfigurationChange> changes);
}
