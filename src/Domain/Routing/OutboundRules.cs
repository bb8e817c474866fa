using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing;

/// <summary>Who may call whom outside, and what is shown there (SPEC T7, R11, R12).</summary>
public static class OutboundRules
{
    /// <summary>Always decides. The same answer serves a real call and its explanation.</summary>
    public static OutboundDecision Decide(OutboundRequest request)
    {
        var plan = NumberPlans.For(request.Country);
        var number = plan.Read(request.Dialled, request.AreaCode);
        var reasons = ImmutableArray.CreateBuilder<OutboundReason>();
        reasons.Add(new OutboundReason(OutboundRule.NumberRead, $"{plan.Country} {Describe(number)}"));
        return number switch
        {
            DialledNumber.Emergency => Emergency(request, number, reasons),
            DialledNumber.Short { Digits: var digits, Category: var category } =>
                Ordinary(request, number, "+" + plan.CallingCode + digits, category, reasons),
            DialledNumber.External { Number: var e164, Category: var category } =>
                Ordinary(request, number, e164.Value, category, reasons),
            _ => new OutboundDecision.Refused(OutboundRefusal.UnknownNumber, number, reasons.ToImmutable()),
        };
    }

    private static OutboundDecision.Allowed Emergency(
        OutboundRequest request, DialledNumber number, ImmutableArray<OutboundReason>.Builder reasons)
    {
        reasons.Add(new OutboundReason(OutboundRule.Emergency, "passes"));
        var shown = ShownCaller.ToEmergencyCentre(request, reasons);
        if (request.AreaCode is { } areaCode)
            reasons.Add(new OutboundReason(OutboundRule.AreaCode, areaCode));
        return new OutboundDecision.Allowed(number, shown, Anonymous: false, IsEmergency: true, request.AreaCode, reasons.ToImmutable());
    }

    private static OutboundDecision Ordinary(
        OutboundRequest request, DialledNumber number, string international, NumberCategory category, ImmutableArray<OutboundReason>.Builder reasons)
    {
        if (request.Tenant.CompanyNumber is not { } companyNumber)
        {
            reasons.Add(new OutboundReason(OutboundRule.CompanyNumber, "not set"));
            return new OutboundDecision.Refused(OutboundRefusal.NoCompanyNumber, number, reasons.ToImmutable());
        }

        if (FindRefusal(request, international, category, reasons) is { } refusal)
            return new OutboundDecision.Refused(refusal, number, reasons.ToImmutable());
        var shown = ShownCaller.ToOutside(request, companyNumber, reasons);
        var anonymous = IsAnonymous(request, reasons);
        return new OutboundDecision.Allowed(number, shown, anonymous, IsEmergency: false, request.AreaCode, reasons.ToImmutable());
    }

    private static OutboundRefusal? FindRefusal(
        OutboundRequest request, string international, NumberCategory category, ImmutableArray<OutboundReason>.Builder reasons)
    {
        if (CallBarring.Bars(request.Tenant.Barred, category))
        {
            reasons.Add(new OutboundReason(OutboundRule.AccountBarring, category.ToString()));
            return OutboundRefusal.BarredByAccount;
        }

        if (request.User is not { } user)
            return null;
        if (CallBarring.Bars(user.Barred, category))
        {
            reasons.Add(new OutboundReason(OutboundRule.UserBarring, category.ToString()));
            return OutboundRefusal.BarredByUser;
        }

        return user.DialOutGroup is { } name ? FindGroupRefusal(name, request, international, category, reasons) : null;
    }

    private static OutboundRefusal? FindGroupRefusal(
        string name, OutboundRequest request, string international, NumberCategory category, ImmutableArray<OutboundReason>.Builder reasons)
    {
        if (request.Group is not { } group || group.Name != name || group.Tenant != request.Tenant.Id)
        {
            reasons.Add(new OutboundReason(OutboundRule.DialOutGroup, $"{name} does not exist"));
            return OutboundRefusal.UnknownDialOutGroup;
        }

        var by = CallBarring.AllowedBy(group, category, international);
        reasons.Add(new OutboundReason(OutboundRule.DialOutGroup, by is null ? $"{name} does not allow {category}" : $"{name} allows {by}"));
        return by is null ? OutboundRefusal.NotInDialOutGroup : null;
    }

    private static bool IsAnonymous(OutboundRequest request, ImmutableArray<OutboundReason>.Builder reasons)
    {
        var by = request.WantsAnonymity ? "call" : request.User is { Anonymous: true } ? "user" : null;
        if (by is not null)
            reasons.Add(new OutboundReason(OutboundRule.Anonymity, by));
        return by is not null;
    }

    private static string Describe(DialledNumber number) => number switch
    {
        DialledNumber.Emergency emergency => $"emergency {emergency.Digits}",
        DialledNumber.Short { Digits: var digits, Category: var category } => $"{category} {digits}",
        DialledNumber.External { Number: var e164, Category: var category } => $"{category} {e164}",
        _ => "no number",
    };
}
