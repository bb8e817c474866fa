using Softswitch.Domain.Calls;
using Softswitch.Domain.FeatureCodes;
using Softswitch.Domain.FeatureCodes.Menus;
using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Prefixes;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Services;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Users;
using Softswitch.Grains.Routing;

namespace Softswitch.Grains.FeatureCodes;

/// <summary>Telephone menus in which users change settings (SPEC D2, R2, R10, P6, V2, X8). What the caller keyed comes back as a call that is led on.</summary>
internal sealed class PhoneMenus(PhoneOrders orders, PinDesk pins, OutsideLogin logins)
{
    public static bool Serves(FeatureCode code) =>
        code is FeatureCode.NumberPlan or FeatureCode.ForwardMenu or FeatureCode.ChangePin or FeatureCode.RecordPrompt;

    /// <param name="user">Who calls; null for a channel that is nobody's.</param>
    /// <param name="dialled">The system extension.</param>
    public Task<Route> Begin(TenantPage page, UserModel? user, Party caller, CallId call, FeatureCode code, string dialled) =>
        Begin(page, user, caller, call, code, dialled, RecordedPrompt.IsNumber(dialled) ? dialled : null);

    /// <summary>A service extension that stands for a system extension: whoever calls from outside has to say who he is.</summary>
    public async Task<Route> Reach(TenantPage page, Party caller, CallId call, FeatureCode code, string extension)
    {
        if (caller.Trunk is null)
            return await Begin(page, caller.User is { } user ? await logins.Find(page.Tenant.Id, user) : null, caller, call, code, extension, null);
        var language = SpeechLanguages.Choose(page.Tenant.Language);
        return RouteOf(page, caller, extension, code.ToString(), language, LoginMenu.Begin(code, language));
    }

    public async Task<Route> Next(TenantPage page, Party caller, CallId call, string dialled, PhoneMenuState state, string keyed)
    {
        var tenant = page.Tenant.Id;
        if (state.Step == PhoneMenuStep.LoginPin)
        {
            var (verdict, user) = await logins.Check(tenant, caller, state.Number, keyed);
            return LoginMenu.Checked(state, verdict) is { } refused
                ? RouteOf(page, caller, dialled, state.Code.ToString(), state.Language, refused)
                : await Begin(page, user, caller with { User = user?.Id }, call, state.Code, dialled, null);
        }

        var turn = state switch
        {
            { Step: PhoneMenuStep.LoginExtension } => LoginMenu.Named(state, keyed),
            { Code: FeatureCode.NumberPlan } => NumberPlanMenu.Next(state, keyed, page.Schemes),
            { Code: FeatureCode.RecordPrompt } => RecordMenu.Next(state, keyed, call, page.Tenant.Country),
            { Code: FeatureCode.ChangePin, Step: PhoneMenuStep.OldPin } =>
                PinMenu.Checked(state, await pins.Check(tenant, caller.User, keyed, $"change-{caller.User}")),
            { Code: FeatureCode.ChangePin } => PinMenu.Next(state, keyed, caller.Number),
            _ => ForwardMenu.Next(state, keyed, await orders.Forwards(tenant, caller.User!.Value)),
        };
        return RouteOf(page, caller, dialled, state.Code.ToString(), state.Language, await CarriedOut(page, caller, turn, state.Language));
    }

    /// <summary>Numbers of the tenant are forwarded by a code (SPEC R10): it says so, and ends.</summary>
    public async Task<Route> Forward(Dialler dialler, ForwardCode code)
    {
        var (page, user, caller) = (dialler.Page, dialler.User, dialler.Caller);
        var language = SpeechLanguages.Choose(user?.Language, page.Tenant.Language);
        var turn = user?.Rights.HasFlag(UserRights.TimeConfiguration) == true
            ? PrefixForwarding.Decide(code, page.Tenant.Prefixes, dialler.Outside(code.To), language)
            : new PhoneMenuTurn([Say(PromptId.NotAllowed, language)], null, null);
        return RouteOf(page, caller, code.Prefix, nameof(PhoneOrder.ForwardNumbers), language, await CarriedOut(page, caller, turn, language));
    }

    /// <param name="number">Of the recording, where that was dialled.</param>
    private async Task<Route> Begin(TenantPage page, UserModel? user, Party caller, CallId call, FeatureCode code, string dialled, string? number)
    {
        var language = SpeechLanguages.Choose(user?.Language, page.Tenant.Language);
        var turn = (code, user) switch
        {
            (FeatureCode.NumberPlan, { } who) when who.Rights.HasFlag(UserRights.TimeConfiguration) => NumberPlanMenu.Begin(page.Schemes, language),
            (FeatureCode.RecordPrompt, { } who) when who.Rights.HasFlag(UserRights.Recording) => RecordMenu.Begin(number, call, page.Tenant.Country, language),
            (FeatureCode.ForwardMenu, not null) => ForwardMenu.Begin(language),
            (FeatureCode.ChangePin, { } who) => PinMenu.Begin(await pins.IsInitial(page.Tenant.Id, who.Id), language),
            _ => new PhoneMenuTurn([Say(PromptId.NotAllowed, language)], null, null),
        };
        return RouteOf(page, caller, dialled, code.ToString(), language, turn);
    }

    private async Task<PhoneMenuTurn> CarriedOut(TenantPage page, Party caller, PhoneMenuTurn turn, SpeechLanguage language) =>
        turn.Order is { } order && !await orders.CarryOut(page.Tenant, page.Schemes, caller, order)
            ? new PhoneMenuTurn([Say(PromptId.CallFailed, language)], null, null)
            : turn;

    private static Sound.Say Say(PromptId prompt, SpeechLanguage language) => new([new SayItem.Prompt(prompt)], language);

    private static Route RouteOf(TenantPage page, Party caller, string dialled, string name, SpeechLanguage language, PhoneMenuTurn turn)
    {
        var tenant = page.Tenant;
        var service = new CallService(ServiceKind.Announcement, new ExtensionNumber(dialled), tenant.Country, SpeechLanguages.CodeOf(language), tenant.TimeZone)
        {
            Question = new CallerQuestion(turn.Sounds, turn.Rules, turn.Next is null ? null : new Destination(dialled)) { Record = turn.Record },
        };
        return new Route(caller, new Party(dialled, name), [], null)
        {
            Service = service,
            Cursor = turn.Next is null ? null : RouteCursor.Start with { Menu = turn.Next },
        };
    }
}
