using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Tests.Reach;
using static Softswitch.Domain.Tests.Reach.ReachFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>SPEC C15 and P2: whom the other side sees.</summary>
public sealed class DialledWishTests
{
    private static readonly ReachModel Settings = ReachModel.Of(
        Example with
        {
            CallerIdCodes = [new CallerIdCodeConfig("32", Personal)],
            CallClasses = [new CallClassConfig("Family", ReachFixture.Company, Contacts: [Brother])],
            Matrix = [],
        },
        null,
        Facts);

    [Theory]
    [InlineData("#32#0201234567", "0201234567", false, ReachFixture.Personal)]
    [InlineData("#31#0201234567", "0201234567", true, null)]
    [InlineData("#33#0201234567", "#33#0201234567", null, null)] // she has no such code
    [InlineData("0201234567", "0201234567", null, null)]
    [InlineData("#32#102", "102", false, ReachFixture.Personal)]
    public void Code_before_the_number_chooses_who_is_seen(string dialled, string number, bool? isAnonymous, string? shown) =>
        Assert.Equal(new DialledWish(number, isAnonymous, shown is null ? null : new E164(shown)), DialledWish.Of(dialled, Settings, OutboundFixture.Tenant));

    [Theory]
    [InlineData("*7*0201234567", "0201234567", false, ReachFixture.Company)]
    [InlineData("*07*0201234567", "0201234567", true, null)]
    [InlineData("*7*112", "112", false, ReachFixture.Company)] // nothing keeps an emergency call back
    [InlineData("*8*0201234567", "*8*0201234567", null, null)] // the tenant has no such prefix
    [InlineData("*7*", "*7*", null, null)]
    [InlineData("*8101", "*8101", null, null)]
    [InlineData("*123*0201234567", "*123*0201234567", null, null)]
    public void Prefix_of_the_tenant_chooses_who_is_seen(string dialled, string number, bool? isAnonymous, string? shown)
    {
        var tenant = OutboundFixture.Tenant with { Prefixes = [new("7", ReachFixture.Company), new("07")] };
        Assert.Equal(new DialledWish(number, isAnonymous, shown is null ? null : new E164(shown)), DialledWish.Of(dialled, null, tenant));
        Assert.Equal(new DialledWish(dialled, null, null), DialledWish.Of(dialled, null, tenant with { Country = "GB" }));
    }

    [Fact]
    public void Codes_are_none_of_the_british_plan() =>
        Assert.Equal("#31#02012345678", DialledWish.Of("#31#02012345678", Settings, OutboundFixture.Tenant with { Country = "GB" }).Number);

    [Theory]
    [InlineData("0612345678", ReachFixture.Company)]
    [InlineData("#32#0612345678", ReachFixture.Personal)] // what was dialled counts more
    [InlineData("#31#0612345678", null)]
    [InlineData("0698765432", null)]
    public void Without_a_code_the_settings_say_who_is_seen_by_whom(string dialled, string? shown)
    {
        var wish = DialledWish.Of(dialled, Settings, OutboundFixture.Tenant);
        Assert.Equal(shown, wish.For(NumberPlans.For("NL").Read(wish.Number), Settings, Monday, Now).Shown?.Value);
    }

    [Fact]
    public void Number_that_was_chosen_is_shown_before_the_company_s_and_the_users()
    {
        var chosen = new E164("+31209999999");
        Assert.Equal(chosen.Value, OutboundFixture.Allow(OutboundFixture.Call("0201234567") with { ChosenNumber = chosen }).Shown.Number);
        Assert.Equal(chosen.Value, OutboundFixture.Allow(OutboundFixture.Call("0201234567") with { ChosenNumber = chosen, Tenant = OutboundFixture.Tenant with { ShowsCompanyNumber = false } }).Shown.Number);
        Assert.Equal(OutboundFixture.Personal.Value, OutboundFixture.Allow(OutboundFixture.Call("112") with { ChosenNumber = chosen }).Shown.Number);
    }
}
