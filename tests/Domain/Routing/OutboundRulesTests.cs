using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Tenants;
using static Softswitch.Domain.Tests.Routing.OutboundFixture;

namespace Softswitch.Domain.Tests.Routing;

public sealed class OutboundRulesTests
{
    [Theory]
    [InlineData("0201234567")]
    [InlineData("0612345678")]
    [InlineData("116117")]
    [InlineData("+4930123456")]
    public void Nobody_calls_outside_while_the_company_number_is_not_set(string dialled) =>
        Assert.Equal(OutboundRefusal.NoCompanyNumber, Refuse(Call(dialled) with { Tenant = Tenant with { CompanyNumber = null } }).Reason);

    [Theory]
    [InlineData("")]
    [InlineData("999")]
    [InlineData("02012")]
    [InlineData("+210123456789")]
    public void What_is_no_number_is_refused_as_unknown(string dialled) =>
        Assert.Equal(OutboundRefusal.UnknownNumber, Refuse(Call(dialled)).Reason);

    /// <summary>Shows the company's name, its number; the user has a number; what is shown.</summary>
    [Theory]
    [InlineData(true, true, true, "+31201111111 Acme BV")]
    [InlineData(true, true, false, "+31201111111 Acme BV")]
    [InlineData(true, false, true, "+31202222222 Acme BV")]
    [InlineData(true, false, false, "+31201111111 Acme BV")]
    [InlineData(false, true, true, "+31201111111 Ann Other")]
    [InlineData(false, false, true, "+31202222222 Ann Other")]
    [InlineData(false, false, false, "+31201111111 Ann Other")]
    public void Company_or_person_is_shown_as_the_tenant_chose(bool companyName, bool companyNumber, bool hasNumber, string expected)
    {
        var shown = Allow(Call("0201234567") with
        {
            Tenant = Tenant with { ShowsCompanyName = companyName, ShowsCompanyNumber = companyNumber },
            User = User with { Number = hasNumber ? Personal : null },
        }).Shown;

        Assert.Equal(expected, $"{shown.Number} {shown.Name}");
        Assert.Equal(User.Id, shown.User);
        Assert.Equal(Channel.Name, shown.Channel);
    }

    [Fact]
    public void Telephone_that_nobody_uses_shows_the_company()
    {
        var shown = Allow(Call("0201234567") with { User = null, Tenant = Tenant with { ShowsCompanyName = false, ShowsCompanyNumber = false } }).Shown;

        Assert.Equal("+31201111111 Acme BV", $"{shown.Number} {shown.Name}");
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    public void Caller_is_anonymous_when_call_or_user_says_so(bool call, bool user, bool expected) =>
        Assert.Equal(expected, Allow(Call("0201234567") with { WantsAnonymity = call, User = User with { Anonymous = user } }).Anonymous);

    [Theory]
    [InlineData("0201234567", NumberCategory.National)]
    [InlineData("0612345678", NumberCategory.Mobile)]
    [InlineData("08001202", NumberCategory.Freephone)]
    [InlineData("0882345678", NumberCategory.SharedCost)]
    [InlineData("09001234", NumberCategory.Premium)]
    [InlineData("09061234", NumberCategory.PremiumAdult)]
    [InlineData("09091234", NumberCategory.PremiumEntertainment)]
    [InlineData("116117", NumberCategory.Service)]
    [InlineData("+4930123456", NumberCategory.International)]
    [InlineData("+881612345678", NumberCategory.InternationalPremium)]
    public void Barred_category_is_refused_by_who_bars_it(string dialled, NumberCategory category)
    {
        var call = Call(dialled);
        var byAccount = call with { Tenant = Tenant with { Barred = category } };
        var byUser = call with { User = User with { Barred = category } };

        Assert.Equal(OutboundRefusal.BarredByAccount, Refuse(byAccount).Reason);
        Assert.Equal(OutboundRefusal.BarredByUser, Refuse(byUser).Reason);
        Assert.Equal(OutboundRefusal.BarredByAccount, Refuse(byAccount with { User = byUser.User }).Reason);
        Assert.Equal(OutboundRefusal.BarredByAccount, Refuse(byAccount with { User = null }).Reason);
        Allow(call with { Tenant = Tenant with { Barred = Others(category) }, User = User with { Barred = Others(category) } });
    }

    [Fact]
    public void Barring_other_countries_bars_their_premium_numbers_too() =>
        Assert.Equal(OutboundRefusal.BarredByUser, Refuse(Call("+881612345678") with { User = User with { Barred = NumberCategory.International } }).Reason);

    [Theory]
    [InlineData("0201234567", "", true)]
    [InlineData("0612345678", "", false)]
    [InlineData("0612345678", "+31612345678", true)]
    [InlineData("0612345679", "+31612345678", false)]
    [InlineData("+4930123456", "+4930*", true)]
    [InlineData("+4940123456", "+4930*", false)]
    [InlineData("116117", "+31116*", true)]
    [InlineData("116117", "+4930* +31116117", true)]
    [InlineData("116123", "+31116117", false)]
    public void Group_lets_through_its_categories_and_numbers(string dialled, string numbers, bool expected)
    {
        var call = Call(dialled) with { User = User with { DialOutGroup = "staff" }, Group = Group with { Numbers = [.. numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries)] } };

        Assert.Equal(expected ? null : OutboundRefusal.NotInDialOutGroup, (OutboundRules.Decide(call) as OutboundDecision.Refused)?.Reason);
    }

    [Fact]
    public void Group_without_numbers_allows_its_categories_alone() =>
        Assert.Equal(
            OutboundRefusal.NotInDialOutGroup,
            Refuse(Call("0612345678") with { User = User with { DialOutGroup = "staff" }, Group = Group with { Numbers = default } }).Reason);

    [Theory]
    [InlineData(NumberCategory.Mobile, NumberCategory.None, OutboundRefusal.BarredByAccount)]
    [InlineData(NumberCategory.None, NumberCategory.Mobile, OutboundRefusal.BarredByUser)]
    public void Group_never_lets_through_what_is_barred(NumberCategory account, NumberCategory user, OutboundRefusal expected) =>
        Assert.Equal(expected, Refuse(Call("0612345678") with
        {
            Tenant = Tenant with { Barred = account },
            User = User with { Barred = user, DialOutGroup = "staff" },
            Group = Group with { Categories = NumberCategory.All, Numbers = ["+31612345678"] },
        }).Reason);

    [Fact]
    public void Group_that_does_not_exist_lets_nothing_through()
    {
        var call = Call("0201234567") with { User = User with { DialOutGroup = "staff" } };

        Assert.Equal(OutboundRefusal.UnknownDialOutGroup, Refuse(call).Reason);
        Assert.Equal(OutboundRefusal.UnknownDialOutGroup, Refuse(call with { Group = Group with { Name = "others" } }).Reason);
        Assert.Equal(OutboundRefusal.UnknownDialOutGroup, Refuse(call with { Group = Group with { Tenant = new TenantId("other") } }).Reason);
    }

    [Fact]
    public void Group_of_nobody_limits_nothing() => Allow(Call("0612345678") with { Group = Group });

    [Fact]
    public void Local_number_takes_the_area_code_of_user_then_channel()
    {
        Assert.Equal("+31202345678", Number(Call("2345678")));
        Assert.Equal("+31102345678", Number(Call("2345678") with { User = null }));
    }

    [Fact]
    public void Number_is_read_in_the_country_of_the_telephone() =>
        Assert.Equal("+49301234567", Number(Call("030 1234567") with { Channel = Channel with { Country = "DE" } }));

    [Fact]
    public void Refusal_tells_the_rule_and_what_it_held()
    {
        var refused = Refuse(Call("09001234") with { Tenant = Tenant with { Barred = NumberCategory.Premium | NumberCategory.Mobile } });

        Assert.Equal(
            ["NumberRead NL Premium +319001234", "AccountBarring Premium"],
            refused.Reasons.Select(reason => $"{reason.Rule} {reason.Value}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Permission_tells_every_rule_that_had_a_say()
    {
        var allowed = Allow(Call("+4930123456") with
        {
            WantsAnonymity = true,
            User = User with { DialOutGroup = "staff" },
            Group = Group with { Numbers = ["+4930*"] },
        });

        Assert.Equal(
            ["NumberRead NL International +4930123456", "DialOutGroup staff allows +4930*", "ShownNumber company +31201111111", "ShownName company", "Anonymity call"],
            allowed.Reasons.Select(reason => $"{reason.Rule} {reason.Value}"),
            StringComparer.Ordinal);
    }

    // All but the category; without International when its premium numbers are asked for.
    private static NumberCategory Others(NumberCategory category) =>
        NumberCategory.All & ~category & ~(category == NumberCategory.InternationalPremium ? NumberCategory.International : NumberCategory.None);

    private static string Number(OutboundRequest request) => Assert.IsType<DialledNumber.External>(Allow(request).Number).Number.Value;
}
