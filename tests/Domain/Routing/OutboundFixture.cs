using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Tests.Routing;

/// <summary>A Dutch company with one user at one telephone.</summary>
internal static class OutboundFixture
{
    public static readonly E164 Company = new("+31201111111");
    public static readonly E164 Personal = new("+31202222222");
    public static readonly E164 UserFallback = new("+31203333333");
    public static readonly E164 ChannelFallback = new("+31204444444");
    public static readonly E164 AccountFallback = new("+31205555555");

    public static readonly TenantModel Tenant = new(
        new TenantId("acme"), "Acme", null, "NL", "Europe/Amsterdam", "nl", 3, "Acme BV", Company);

    public static readonly UserModel User = new(
        Tenant.Id, new UserId(Guid.AllBitsSet), "Ann Other", new ExtensionNumber("101"), "nl", "020", null, true, UserRights.None, [], Personal);

    public static readonly ChannelModel Channel = new(
        Tenant.Id, new ChannelName("desk-1"), User.Id, 2, DtmfMethod.Rfc4733, Encryption.Optional, "nl", "NL", "010", ChannelFallback,
        new DigestHashes(default, default));

    public static readonly DialOutGroupModel Group = new(Tenant.Id, "staff", NumberCategory.National, []);

    public static OutboundRequest Call(string dialled) => new(Tenant, User, Channel, null, dialled);

    public static OutboundDecision.Allowed Allow(OutboundRequest request) => Assert.IsType<OutboundDecision.Allowed>(OutboundRules.Decide(request));

    public static OutboundDecision.Refused Refuse(OutboundRequest request) => Assert.IsType<OutboundDecision.Refused>(OutboundRules.Decide(request));

    /// <summary>Any settings of the three who have a say, and any group.</summary>
    public static Gen<OutboundRequest> Requests(Gen<string> dialled)
    {
        var numbers = Gen.Elements<E164?>(null, Company, Personal, AccountFallback);
        var categories = Gen.Choose(0, (int)NumberCategory.All).Select(value => (NumberCategory)value);
        var flags = Gen.Elements(true, false);
        var tenants =
            from country in Gen.Elements("NL", "BE", "DE", "GB", "DK", "FI", "FR", "ES", "LV", "US", "CH")
            from company in numbers
            from emergency in numbers
            from barred in categories
            from showsName in flags
            from showsNumber in flags
            select Tenant with
            {
                Country = country,
                CompanyNumber = company,
                EmergencyNumber = emergency,
                Barred = barred,
                ShowsCompanyName = showsName,
                ShowsCompanyNumber = showsNumber,
            };
        var users =
            from number in numbers
            from emergency in numbers
            from barred in categories
            from anonymous in flags
            from area in Gen.Elements(null, "020", "30")
            from @group in Gen.Elements(null, "staff", "gone")
            select User with { Number = number, EmergencyNumber = emergency, Barred = barred, Anonymous = anonymous, AreaCode = area, DialOutGroup = @group };
        return
            from tenant in tenants
            from user in Gen.OneOf(Gen.Constant<UserModel?>(null), users.Select(UserModel? (u) => u))
            from callback in numbers
            from channel in Gen.Elements<ChannelModel?>(null, Channel with { Country = tenant.Country, EmergencyCallbackNumber = callback })
            from groupCategories in categories
            from entries in Gen.SubListOf("+31201234567", "+31*", "+4930*", "+31900*")
            from @group in Gen.Elements<DialOutGroupModel?>(null, Group with { Categories = groupCategories, Numbers = [.. entries] })
            from text in dialled
            from anonymous in flags
            from own in Gen.SubListOf(Company, Personal, UserFallback)
            select new OutboundRequest(tenant, user, channel, @group, text, anonymous, [.. own]);
    }

    public static void Check<T>(Gen<T> cases, Func<T, bool> holds) =>
        Prop.ForAll(cases.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
