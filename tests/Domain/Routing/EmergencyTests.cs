using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;
using static Softswitch.Domain.Tests.Routing.OutboundFixture;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>SPEC R12: whoever calls for help gets through, and can be called back.</summary>
public sealed class EmergencyTests
{
    private static readonly TenantModel AllBarred = Tenant with { Barred = NumberCategory.All };

    /// <summary>The personal number, the fallbacks of user, channel and account, the company number, own numbers; and which is told.</summary>
    public static TheoryData<string, string> Chain => new()
    {
        { "personal user channel account company own", "+31202222222" },
        { "user channel account company own", "+31203333333" },
        { "channel account company own", "+31204444444" },
        { "account company own", "+31205555555" },
        { "company own", "+31201111111" },
        { "own", "+31206666666" },
        { "", "" },
        { "personal", "+31202222222" },
        { "user company", "+31203333333" },
        { "channel company", "+31204444444" },
    };

    [Theory]
    [MemberData(nameof(Chain))]
    public void Centre_is_told_the_nearest_number_that_is_set(string set, string expected) =>
        Assert.Equal(expected, Allow(With(set, User)).Shown.Number);

    [Theory]
    [InlineData("channel account company own", "+31204444444")]
    [InlineData("account company own", "+31205555555")]
    [InlineData("company own", "+31201111111")]
    [InlineData("own", "+31206666666")]
    [InlineData("", "")]
    public void Telephone_that_nobody_uses_reaches_the_centre(string set, string expected)
    {
        var decision = Allow(With(set, user: null));

        Assert.True(decision.IsEmergency);
        Assert.Equal(expected, decision.Shown.Number);
        Assert.Null(decision.Shown.User);
    }

    [Theory]
    [InlineData("NL", "112")]
    [InlineData("NL", "+112")]
    [InlineData("NL", "+31112")]
    [InlineData("NL", "1-1-2")]
    [InlineData("BE", "112 100 101")]
    [InlineData("DE", "110 112")]
    [InlineData("GB", "999 112 18000")]
    [InlineData("DK", "112")]
    [InlineData("FI", "112")]
    [InlineData("FR", "15 17 18 112 114 115 119 191 196 197 116000 116117")]
    [InlineData("ES", "112 061 062 080 085 088 091 092")]
    [InlineData("LV", "112 110 113 114 01 02 03 04")]
    [InlineData("US", "911 112 +1911")]
    [InlineData("CH", "112 117 118 144 911")]
    [InlineData("AU", "000 112")]
    [InlineData("XX", "112 911")]
    public void Number_of_the_country_is_an_emergency_there(string country, string numbers) => Assert.All(numbers.Split(' '), number =>
    {
        var decision = Allow(Call(number) with { Tenant = Tenant with { Country = country }, Channel = null });
        Assert.True(decision.IsEmergency);
        Assert.EndsWith(Digits(decision), number.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("NL", "911")]
    [InlineData("NL", "1120")]
    [InlineData("NL", "0112")]
    [InlineData("NL", "+44999")]
    [InlineData("DK", "114")]
    [InlineData("GB", "911")]
    public void Number_of_another_country_is_none(string country, string number) =>
        Assert.False(OutboundRules.Decide(Call(number) with { Tenant = Tenant with { Country = country }, Channel = null })
            is OutboundDecision.Allowed { IsEmergency: true });

    [Fact]
    public void Country_is_that_of_the_telephone() =>
        Assert.True(Allow(Call("999") with { Channel = Channel with { Country = "GB" } }).IsEmergency);

    [Fact]
    public void Barring_of_account_and_user_is_not_asked() =>
        Assert.True(Allow(Call("112") with { Tenant = AllBarred, User = User with { Barred = NumberCategory.All } }).IsEmergency);

    [Theory]
    [InlineData("staff")]
    [InlineData("gone")]
    public void Dial_out_group_is_not_asked(string name) =>
        Assert.True(Allow(Call("112") with { User = User with { DialOutGroup = name }, Group = Group with { Categories = NumberCategory.None } }).IsEmergency);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Caller_who_wants_to_stay_unknown_is_told(bool byCall, bool byUser)
    {
        var decision = Allow(Call("112") with { WantsAnonymity = byCall, User = User with { Anonymous = byUser } });

        Assert.False(decision.Anonymous);
        Assert.Equal(Personal.Value, decision.Shown.Number);
    }

    [Fact]
    public void Number_of_the_company_is_not_needed() =>
        Assert.True(Allow(Call("112") with { Tenant = Tenant with { CompanyNumber = null } }).IsEmergency);

    [Fact]
    public void Personal_number_is_told_also_where_the_company_number_is_shown() =>
        Assert.Equal(Personal.Value, Allow(Call("112") with { Tenant = Tenant with { ShowsCompanyNumber = true } }).Shown.Number);

    [Fact]
    public void Any_number_is_always_the_same_one()
    {
        ImmutableArray<E164> own = [new("+31209999999"), new("+31206666666"), new("+31207777777")];
        var request = With("", user: null);

        Assert.All<ImmutableArray<E164>>([own, [.. own.Reverse()]], order =>
            Assert.Equal("+31206666666", Allow(request with { OwnNumbers = order }).Shown.Number));
    }

    [Theory]
    [InlineData("020", "010", "020")]
    [InlineData(null, "010", "010")]
    [InlineData(null, null, null)]
    public void Area_code_of_the_user_then_of_the_channel_picks_the_centre(string? ofUser, string? ofChannel, string? expected) =>
        Assert.Equal(expected, Allow(Call("112") with { User = User with { AreaCode = ofUser }, Channel = Channel with { AreaCode = ofChannel } }).AreaCode);

    [Fact]
    public void Area_code_of_the_channel_picks_the_centre_when_nobody_uses_it() =>
        Assert.Equal("010", Allow(Call("112") with { User = null }).AreaCode);

    [Fact]
    public void Reasons_tell_where_the_number_came_from() =>
        Assert.Equal(
            ["NumberRead NL emergency 112", "Emergency passes", "ShownNumber channel fallback +31204444444", "ShownName company", "AreaCode 010"],
            Allow(With("channel company", user: null)).Reasons.Select(reason => $"{reason.Rule} {reason.Value}"),
            StringComparer.Ordinal);

    [Fact]
    public void Emergency_number_always_passes_whatever_is_set() => Check(Requests(Gen.Constant("")).SelectMany(Dialling), request =>
    {
        var hasNumber = request.OwnNumbers.Length > 0 || request.Tenant.CompanyNumber is not null || request.Tenant.EmergencyNumber is not null
            || request.User?.Number is not null || request.User?.EmergencyNumber is not null || request.Channel?.EmergencyCallbackNumber is not null;
        return OutboundRules.Decide(request) is OutboundDecision.Allowed { IsEmergency: true, Anonymous: false, Number: DialledNumber.Emergency } allowed
            && allowed.Shown.Number.Length > 0 == hasNumber;
    });

    private static Gen<OutboundRequest> Dialling(OutboundRequest request) =>
        Gen.Elements(NumberPlans.For(request.Country).EmergencyNumbers.ToArray()).Select(number => request with { Dialled = number });

    private static string Digits(OutboundDecision.Allowed decision) => Assert.IsType<DialledNumber.Emergency>(decision.Number).Digits;

    private static OutboundRequest With(string set, UserModel? user)
    {
        bool Has(string what) => set.Split(' ').Contains(what);
        E164? If(string what, E164 number) => Has(what) ? number : null;
        return new OutboundRequest(
            Tenant with { CompanyNumber = If("company", Company), EmergencyNumber = If("account", AccountFallback) },
            user is null ? null : user with { Number = If("personal", Personal), EmergencyNumber = If("user", UserFallback) },
            Channel with { EmergencyCallbackNumber = If("channel", ChannelFallback) },
            null,
            "112",
            OwnNumbers: Has("own") ? [new E164("+31208888888"), new E164("+31206666666")] : []);
    }
}
