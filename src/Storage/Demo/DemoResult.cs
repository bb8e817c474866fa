using System.Collections.Immutable;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Services;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Storage.Demo;

/// <summary>What seeding did.</summary>
public abstract record DemoResult
{
    private DemoResult()
    {
    }

    /// <summary>Made now: show it once, nothing of it can be read back.</summary>
    public sealed record Made(
        TenantId Tenant,
        ImmutableArray<ChannelName> Channels,
        ImmutableArray<ExtensionNumber> Extensions,
        ImmutableArray<E164> Dids,
        ImmutableArray<ServiceConfig> Services,
        string DevicePassword) : DemoResult;

    /// <summary>The store holds something already; nothing was touched.</summary>
    public sealed record NotEmpty : DemoResult;

    /// <summary>A given password breaks a rule; nothing was made.</summary>
    public sealed record Refused(ImmutableArray<FieldError> Errors) : DemoResult;
}
