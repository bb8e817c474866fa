using System.Collections.Immutable;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Users;

/// <summary>A valid user with the tenant's defaults filled in and the channels that ring for it, in the order of their names.</summary>
public sealed record UserModel(
    TenantId Tenant,
    UserId Id,
    string Name,
    ExtensionNumber? Extension,
    string Language,
    string? AreaCode,
    string? Email,
    bool OfferSecondCall,
    UserRights Rights,
    ImmutableArray<ChannelName> Channels,
    E164? Number = null,
    bool Anonymous = false,
    E164? EmergencyNumber = null,
    NumberCategory Barred = NumberCategory.None,
    string? DialOutGroup = null);
