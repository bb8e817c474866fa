using Softswitch.Contracts.Configuration;
using Softswitch.Dashboard.Localisation;
using Softswitch.Domain.Tenants;

namespace Softswitch.Dashboard.Sounds;

/// <summary>A request that may be answered: for which tenant, in which words, by whom.</summary>
internal sealed record SoundVisit(TenantId Tenant, PageTexts Texts, SoundsView View, Actor Actor, CancellationToken Cancellation)
{
    public SoundTexts Words => Texts.Sounds;
}
