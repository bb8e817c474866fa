using Orleans;

namespace Softswitch.Grains.Configuration;

/// <summary>Which edition of its configuration a tenant has; key: <see cref="Contracts.GrainKeys.Tenant"/>.</summary>
internal interface ITenantEditionGrain : IGrainWithStringKey
{
    /// <summary>A number that differs from all earlier ones once the whole tenant is to be read again. Never zero or less.</summary>
    Task<long> Current();

    /// <summary>Begins a new edition: what grains have read is out of date.</summary>
    Task Advance();
}
