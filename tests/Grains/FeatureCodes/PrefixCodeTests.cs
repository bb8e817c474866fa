using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Prefixes;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Speech.Prompts;
using Softswitch.Domain.Users;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.FeatureCodes;

/// <summary>Numbers of the tenant that are chosen and forwarded by what is dialled: SPEC R10.</summary>
public sealed class PrefixCodeTests : GrainTests
{
    private static readonly E164 Own = new("+31880000177");
    private static readonly E164 Mobile = new("+31612345678");

    private int _calls;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Host.Configuration.Numbers[Own] = new DidModel(Tenant, Own, BobNumber);
        await SetAsync(settings => settings with { Prefixes = [new("7", Own.Value), new("8"), new("123", Own.Value)] });
    }

    [Fact]
    public async Task Number_is_forwarded_and_the_phone_is_named_in_the_log()
    {
        Assert.Equal(PromptId.NumberForwarded, Said(await DialAsync("*123*0612345678")));
        Assert.Equal(Mobile, Host.Overrides.Numbers.Value.Of(Own));
        Assert.Equal("phone:alice-desk", Host.Overrides.By!.Who);

        await SetAsync(settings => settings with { Forwards = Host.Overrides.Numbers.Value });
        var call = await DialAsync(Own.Value);
        Assert.Contains(call.State.Way, reason => reason.Value == $"forwarded by telephone: {Mobile}");

        Assert.Equal(PromptId.NumberNotForwarded, Said(await DialAsync("#123#")));
        Assert.Null(Host.Overrides.Numbers.Value.Of(Own));
    }

    [Fact]
    public async Task Forward_of_others_is_not_lost_when_somebody_is_first()
    {
        Host.Overrides.NumberConflicts = 2;
        Assert.Equal(PromptId.ForwardedAlways, Said(await DialAsync("*100*0612345678")));
        Assert.Equal(Mobile.Value, Host.Overrides.Numbers.Value.All);
        Host.Overrides.NumberConflicts = 3;
        Assert.Equal(PromptId.CallFailed, Said(await DialAsync("#100#")));
        Assert.Equal(Mobile.Value, Host.Overrides.Numbers.Value.All);
    }

    [Fact]
    public async Task Who_has_no_right_forwards_nothing()
    {
        Host.Configuration.Users[AliceId] = Alice with { Rights = UserRights.All & ~UserRights.TimeConfiguration };
        await Host.TellAsync(ConfigurationKind.User, AliceId.ToString());
        Assert.Equal(PromptId.NotAllowed, Said(await DialAsync("*123*0612345678")));
        Assert.Equal(0, Host.Overrides.Numbers.Version);
    }

    [Theory]
    [InlineData("*123*112")]
    [InlineData("*100*102")]
    [InlineData("*123*004915112345678")] // barred
    public async Task Nothing_is_forwarded_to_what_the_user_may_not_call(string dialled)
    {
        Host.Configuration.Users[AliceId] = Alice with { Barred = NumberCategory.International };
        await Host.TellAsync(ConfigurationKind.User, AliceId.ToString());
        Assert.Equal(PromptId.ForwardNotAllowed, Said(await DialAsync(dialled)));
        Assert.Equal(0, Host.Overrides.Numbers.Version);
    }

    [Fact]
    public async Task British_plan_has_no_such_codes()
    {
        await SetAsync(settings => settings with { Country = "GB" });
        var call = await DialAsync("*123*02012345678");
        Assert.Null(call.State.Service);
        Assert.Equal(0, Host.Overrides.Numbers.Version);
    }

    [Fact]
    public async Task Extension_behind_a_prefix_rings()
    {
        await Host.RegisterAsync(BobDesk);
        var call = await DialAsync("*7*102");
        Assert.Equal(CallPhase.Ringing, call.State.Phase);
    }

    private static PromptId Said(CallDriver call) =>
        ((SayItem.Prompt)((Sound.Say)call.State.Service!.Service.Question!.Sounds[0]).Items[0]).Id;

    private Task SetAsync(Func<Domain.Tenants.TenantModel, Domain.Tenants.TenantModel> change)
    {
        Host.Configuration.Settings = change(Host.Configuration.Settings);
        return Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
    }

    private async Task<CallDriver> DialAsync(string number)
    {
        var call = Host.Call(70 + _calls++);
        await call.OfferAsync(AliceDesk, number);
        return call;
    }
}
