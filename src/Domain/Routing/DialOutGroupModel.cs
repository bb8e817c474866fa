using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Routing;

/// <summary>A valid dial-out group.</summary>
/// <param name="Numbers">E.164 with '+'; a final '*' stands for any digits.</param>
public sealed record DialOutGroupModel(TenantId Tenant, string Name, NumberCategory Categories, ImmutableArray<string> Numbers);
