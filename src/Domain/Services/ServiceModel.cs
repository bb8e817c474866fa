using Softswitch.Domain.Numbers;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Services;

/// <summary>A valid internal number that the platform itself answers. No user of the tenant has it.</summary>
/// <param name="Music">The class of a music service; null for the tenant's default.</param>
/// <param name="Sound">What an announcement plays; null for the prompt Welcome.</param>
/// <param name="Pin">Keyed before anything else is heard: 4 to 10 digits; null for none.</param>
/// <param name="Records">A conference is recorded from its first member to its last.</param>
public sealed record ServiceModel(
    TenantId Tenant, ExtensionNumber Extension, ServiceKind Kind, string? Music = null, SoundId? Sound = null, string? Pin = null, bool Records = false);
