using Softswitch.Domain.Calls;
using Softswitch.Domain.FeatureCodes;
using Softswitch.Domain.FeatureCodes.Menus;
using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Services;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Users;
using Softswitch.Grains.Routing;

namespace Softswitch.Grains.FeatureCodes;

/// <summary>Telephone menus in which users change settings (SPEC R2, P6). What the caller keyed comes back as a call that is led on.</summary>
internal sealed class PhoneMenus(PhoneOrders orders)
{
    public static bool Serves(FeatureCode code) => code is FeatureCode.NumberPlan or FeatureCode.ForwardMenu;

    /// <param name="user">Who calls; null for a channel that is nobody's.</param>
    /// <param name="dialled">The system extension.</param>
    public static Route Begin(TenantPage page, UserModel? user, Party caller, FeatureCode code, string dialled)
    {
        var language = SpeechLanguages.Choose(user?.Language, page.Tenant.Language);
        var turn = (code, user) switch
        {
            (FeatureCode.NumberPlan, { } who) when who.Rights.HasFlag(UserRights.TimeConfiguration) => NumberPlanMenu.Begin(page.Schemes, language),
            (FeatureCode.ForwardMenu, not null) => ForwardMenu.Begin(language),
            _ => new PhoneMenuTurn([Say(PromptId.NotAllowed, language)], null, null),
        };
        return RouteOf(page, caller, dialled, code, language, turn);
    }

    public async Task<Route> Next(TenantPage page, Party caller, string dialled, PhoneMenuState state, string keyed)
    {
        var turn = state.Code == FeatureCode.NumberPlan
            ? NumberPlanMenu.Next(state, keyed, page.Schemes)
            : ForwardMenu.Next(state, keyed, await orders.Forwards(page.Tenant.Id, caller.User!.Value));
        if (turn.Order is { } order && !await orders.CarryOut(page.Tenant, page.Schemes, caller, order))
            turn = new PhoneMenuTurn([Say(PromptId.CallFailed, state.Language)], null, null);
        return RouteOf(page, caller, dialled, state.Code, state.Language, turn);
    }

    private static Sound.Say Say(PromptId prompt, SpeechLanguage language) => new([new SayItem.Prompt(prompt)], language);

    private static Route RouteOf(TenantPage page, Party caller, string dialled, FeatureCode code, SpeechLanguage language, PhoneMenuTurn turn)
    {
        var tenant = page.Tenant;
        var service = new CallService(ServiceKind.Announcement, new ExtensionNumber(dialled), tenant.Country, SpeechLanguages.CodeOf(language), tenant.TimeZone)
        {
            Question = new CallerQuestion(turn.Sounds, turn.Rules, turn.Next is null ? null : new Destination(dialled)),
        };
        return new Route(caller, new Party(dialled, code.ToString()), [], null)
        {
            Service = service,
            Cursor = turn.Next is null ? null : RouteCursor.Start with { Menu = turn.Next },
        };
    }
}
