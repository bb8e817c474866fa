using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Domain.FeatureCodes.Menus;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.FeatureCodes;

/// <summary>Carries out what somebody wants changed by telephone: as a change of configuration like any other, with the phone in the audit log.</summary>
internal sealed class PhoneOrders(
    ISchemeOverrides plans,
    INumberForwards numbers,
    IConfigurationTable<ReachOverrides, UserId> users,
    IConfigurationTable<UserConfig, UserId> settings,
    IConfigurationTable<RoutingConfig, ExtensionNumber> routing,
    IRecordedSounds sounds,
    TimeProvider time)
{
    private const int Attempts = 3;

    public async Task<PhoneForwardConfig?> Forwards(TenantId tenant, UserId user) =>
        (await users.Find(tenant, user))?.Value.PhoneForward;

    /// <summary>False when what it is about is not there any more, or may not be so.</summary>
    public async Task<bool> CarryOut(TenantModel tenant, ImmutableArray<SchemeModel> schemes, Party by, PhoneOrder order) => order switch
    {
        PhoneOrder.SwitchPlan plan when schemes.FirstOrDefault(scheme => scheme.Name == plan.Scheme) is { } scheme =>
            await plans.Switch(tenant.Id, scheme.Name, Wanted(tenant, scheme, plan), null, ActorOf(by)) is StoreResult.Ok,
        PhoneOrder.Forward forward when by.User is { } user => await Forward(tenant.Id, user, forward.Forwards, ActorOf(by)),
        PhoneOrder.ForwardNumbers forward => await Forward(tenant.Id, forward, ActorOf(by)),
        PhoneOrder.KeepRecording kept => await sounds.Keep(tenant.Id, SoundOf(kept), ActorOf(by)) is StoreResult.Ok,
        PhoneOrder.ChangePin change when by.User is { } user => await ChangePin(tenant.Id, user, change.Pin, ActorOf(by)),
        _ => false,
    };

    /// <summary>Switches a function indicator or the night mode; whether it is on (red) then, and null when it cannot be switched.</summary>
    public async Task<bool?> Toggle(TenantModel tenant, ExtensionNumber extension, Party by)
    {
        // Somebody else may change it meanwhile: it is switched from how it stands then.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await routing.Find(tenant.Id, extension) is not { } found
                || found.Value.Toggled(tenant.LocalTime(time.GetUtcNow()), tenant.Country) is not var (switched, isOn))
                return null;
            if (await routing.Put(tenant.Id, switched, found.Version, ActorOf(by)) is StoreResult.Ok)
                return isOn;
        }

        return null;
    }

    private async Task<bool> ChangePin(TenantId tenant, UserId user, string pin, Actor by)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await settings.Find(tenant, user) is not { } found)
                return false;
            var result = await settings.Put(tenant, found.Value with { Pin = pin }, found.Version, by);
            if (result is not StoreResult.Conflict)
                return result is StoreResult.Ok;
        }

        return false;
    }

    // Others may forward other numbers meanwhile: none of that is lost.
    private async Task<bool> Forward(TenantId tenant, PhoneOrder.ForwardNumbers order, Actor by)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await numbers.Find(tenant) is not { } found)
                return false;
            var result = await numbers.Switch(tenant, found.Value.With(order.Number, order.To?.Value), found.Version, by);
            if (result is not StoreResult.Conflict)
                return result is StoreResult.Ok;
        }

        return false;
    }

    // Whoever changes the same meanwhile is not overwritten: the caller hears that it did not work.
    private async Task<bool> Forward(TenantId tenant, UserId user, PhoneForwardConfig? forwards, Actor by)
    {
        var found = await users.Find(tenant, user);
        var wanted = (found?.Value ?? new ReachOverrides(user)) with { PhoneForward = forwards };
        return await users.Put(tenant, wanted, found?.Version, by) is StoreResult.Ok;
    }

    private SchemeOverride? Wanted(TenantModel tenant, SchemeModel scheme, PhoneOrder.SwitchPlan plan) => plan switch
    {
        { Plan: null } => null,
        { Plan: { } number, IsTemporary: true } => SchemeOverride.Temporary(scheme, number, time.GetUtcNow(), tenant.Zone, tenant.Country),
        _ => new SchemeOverride(plan.Plan.Value),
    };

    private static SoundConfig SoundOf(PhoneOrder.KeepRecording kept) =>
        new(kept.Sound, kept.Number, SpeechLanguages.CodeOf(kept.Language), kept.Milliseconds, RecordedPrompt.Source);

    // Who calls from outside has no channel, but said who he is.
    private Actor ActorOf(Party by) => new($"phone:{by.Channel?.Value ?? $"{by.User} from {by.Number}"}", null, time.GetUtcNow().ToUnixTimeMilliseconds());
}
