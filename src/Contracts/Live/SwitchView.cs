using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Live;

/// <summary>A function indicator or the night mode was switched.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="IsOn">The indicator is red, or the night mode on.</param>
public sealed record SwitchView(TenantId Tenant, ExtensionNumber Extension, string Name, ExtensionType Type, bool IsOn, DateTimeOffset At);
