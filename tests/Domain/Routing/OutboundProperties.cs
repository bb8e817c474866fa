using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using static Softswitch.Domain.Tests.Routing.OutboundFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>What holds for every setting of tenant, user, channel and group.</summary>
public sealed class OutboundProperties
{
    private static readonly Gen<string> Dialled = Gen.OneOf(
        Gen.Elements(
            "0201234567", "0612345678", "08001202", "09001234", "09061234", "09091234", "116117", "+4930123456", "+499001234567", "+881612345678",
            "202 555 0100", "33123456", "912345678", "112", "999", "*31#", "", "+31"),
        from length in Gen.Choose(1, 14)
        from digits in Gen.Elements("0123456789".ToCharArray()).ArrayOf(length)
        select new string(digits));

    [Fact]
    public void Barred_categories_never_leak() => Check(Requests(Dialled), request =>
        OutboundRules.Decide(request) is not OutboundDecision.Allowed { IsEmergency: false } allowed
        || (!CallBarring.Bars(request.Tenant.Barred, CategoryOf(allowed.Number))
            && (request.User is null || (request.User.Barred & CategoryOf(allowed.Number)) == NumberCategory.None)));

    [Fact]
    public void Group_is_never_passed_by() => Check(Requests(Dialled), request =>
        request.User?.DialOutGroup is not { } name
        || OutboundRules.Decide(request) is not OutboundDecision.Allowed { IsEmergency: false } allowed
        || (request.Group is { } group && group.Name == name
            && ((group.Categories & CategoryOf(allowed.Number)) != NumberCategory.None || !group.Numbers.IsEmpty)));

    [Fact]
    public void Ordinary_call_shows_the_company_or_personal_number() => Check(Requests(Dialled), request =>
        OutboundRules.Decide(request) is not OutboundDecision.Allowed { IsEmergency: false } allowed
        || (request.Tenant.CompanyNumber is { } company
            && allowed.Shown.Number == (request.Tenant.ShowsCompanyNumber ? company : request.User?.Number ?? company).Value));

    [Fact]
    public void Decision_is_the_same_every_time_and_has_reasons() => Check(Requests(Dialled), request =>
    {
        var first = OutboundRules.Decide(request);
        var second = OutboundRules.Decide(request);
        return !first.Reasons.IsEmpty && first.Reasons.SequenceEqual(second.Reasons) && first.GetType() == second.GetType();
    });

    [Fact]
    public void Refused_number_is_never_an_emergency() => Check(Requests(Dialled), request =>
        OutboundRules.Decide(request) is not OutboundDecision.Refused refused || refused.Number is not DialledNumber.Emergency);

    private static NumberCategory CategoryOf(DialledNumber number) => number switch
    {
        DialledNumber.External external => external.Category,
        DialledNumber.Short { Category: var category } => category,
        _ => NumberCategory.None,
    };
}
