using Softswitch.Domain.Calls;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;

namespace Softswitch.Domain.Routing;

/// <summary>Which number and name the other side is shown.</summary>
internal static class ShownCaller
{
    /// <summary>SPEC T7: the company's or the personal number, which falls back to the company's.</summary>
    public static Party ToOutside(OutboundRequest request, E164 companyNumber, ImmutableArray<OutboundReason>.Builder reasons)
    {
        var personal = request.Tenant.ShowsCompanyNumber ? null : request.User?.Number;
        var number = request.ChosenNumber ?? personal ?? companyNumber;
        var source = request.ChosenNumber is not null ? "chosen" : personal is null ? "company" : "user";
        reasons.Add(new OutboundReason(OutboundRule.ShownNumber, $"{source} {number}"));
        return PartyOf(request, number.Value, reasons);
    }

    /// <summary>SPEC R12: a number that can be called back, from the nearest who has one.</summary>
    public static Party ToEmergencyCentre(OutboundRequest request, ImmutableArray<OutboundReason>.Builder reasons)
    {
        var (source, number) = CallbackNumber(request);
        reasons.Add(new OutboundReason(OutboundRule.ShownNumber, number is null ? source : $"{source} {number}"));
        return PartyOf(request, number?.Value ?? "", reasons);
    }

    private static (string Source, E164? Number) CallbackNumber(OutboundRequest request)
    {
        if (request.User?.Number is { } personal)
            return ("user", personal);
        if (request.User?.EmergencyNumber is { } ofUser)
            return ("user fallback", ofUser);
        if (request.Channel?.EmergencyCallbackNumber is { } ofChannel)
            return ("channel fallback", ofChannel);
        if (request.Tenant.EmergencyNumber is { } ofAccount)
            return ("account fallback", ofAccount);
        if (request.Tenant.CompanyNumber is { } company)
            return ("company", company);

        // Any number will do, but always the same: a centre that is called twice sees one caller.
        var own = request.OwnNumbers.IsDefaultOrEmpty ? null : request.OwnNumbers.Select(n => n.Value).Order(StringComparer.Ordinal).First();
        return own is null ? ("none", null) : ("own number", new E164(own));
    }

    private static Party PartyOf(OutboundRequest request, string number, ImmutableArray<OutboundReason>.Builder reasons)
    {
        TenantModel tenant = request.Tenant;
        var name = tenant.ShowsCompanyName ? null : request.User?.Name;
        reasons.Add(new OutboundReason(OutboundRule.ShownName, name is null ? "company" : "user"));
        return new Party(number, name ?? tenant.CompanyName, request.User?.Id, request.Channel?.Name);
    }
}
