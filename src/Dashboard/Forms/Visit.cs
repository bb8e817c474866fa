using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Localisation;
using Softswitch.Dashboard.Pages;
using Softswitch.Domain.Accounts;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Forms;

/// <summary>A request that may be answered: for which tenant, in which words, by whom, and how what was asked for before it ended.</summary>
public sealed record Visit(
    TenantConfig Tenant,
    ImmutableArray<TenantConfig> Tenants,
    PageTexts Texts,
    string Login,
    Role Role,
    FormToken Token,
    Actor Actor,
    DateTimeOffset Now,
    CancellationToken Cancellation)
{
    public TenantId Id => new(Tenant.Id);

    /// <summary>As in the interface of programs.</summary>
    public bool MayChange => Role >= Role.TenantAdmin;

    /// <summary>Likewise: who acts on calls switches plans.</summary>
    public bool MaySwitch => Role >= Role.Supervisor;

    /// <summary>What has just been done; null for nothing.</summary>
    public FormDone? Done { get; init; }

    public FormProblems Problems { get; init; } = FormProblems.None;

    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(Tenant.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>By the clocks of the tenant.</summary>
    public DateTime Local => TimeZoneInfo.ConvertTime(Now, Zone).DateTime;
}
