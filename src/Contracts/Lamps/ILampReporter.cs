using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Lamps;

/// <summary>Takes what calls do to lamps from the grains of one node and brings it to the lamps in batches. Never blocks.</summary>
public interface ILampReporter
{
    /// <summary>A call began, changed, goes on or ended at an extension.</summary>
    void Report(TenantId tenant, ExtensionNumber extension, LampChange change);
}
