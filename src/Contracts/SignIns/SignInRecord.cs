using Softswitch.Domain.Calls;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.SignIns;

/// <summary>One sign-in, as the log keeps it (SPEC X6). A password is never part of it.</summary>
/// <param name="Call">In which.</param>
/// <param name="Round">Which question of the call it ended with: with the call its key.</param>
/// <param name="At">Unix time in milliseconds.</param>
public sealed record SignInRecord(CallId Call, int Round, TenantId Tenant, long At, SignInEntry Entry);
