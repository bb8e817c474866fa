using System.Reflection;

namespace Softswitch.Embedded.Hosting;

/// <summary>Settings of the in-process grain host.</summary>
public sealed class EmbeddedGrainOptions
{
    /// <summary>Assemblies searched for grain classes.</summary>
    public IList<Assembly> Assemblies { get; } = [];

    /// <summary>How long a caller waits for an answer.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an activation may be idle, unless its class says otherwise.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Time between two looks for idle activations.</summary>
    public TimeSpan CollectionQuantum { get; set; } = TimeSpan.FromMinutes(1);

    public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the end of the process waits for grains to deactivate.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
