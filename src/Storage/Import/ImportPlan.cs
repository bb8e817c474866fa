using System.Collections.Immutable;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;

namespace Softswitch.Storage.Import;

/// <summary>A whole tenant as an import brings it.</summary>
internal sealed record ImportPlan(TenantConfig Tenant, ImmutableArray<ImportUser> Users, ImmutableArray<DidConfig> Dids);
