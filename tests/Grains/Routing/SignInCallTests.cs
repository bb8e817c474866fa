using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.SignIns;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Routing.SignIns;
using Softswitch.Domain.Users;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Routing;

/// <summary>Calls in which somebody signs in: SPEC X6.</summary>
public sealed class SignInCallTests : GrainTests
{
    private static readonly SignInConfig Module = new(new SignInCodeConfig(), new SignInCodeConfig(), new SignInCodeConfig())
    {
        Users = [new("Anna", "1001")],
    };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Host.RegisterAsync(AliceDesk);
        await Host.RegisterAsync(BobDesk);
        var model = (SignInModel)RoutingModel.Of(new RoutingConfig("600", "Shift", SignIn: Module), NumberPlans.For("NL"));
        Host.Configuration.RoutingModels[new("600")] = model.WithHashes(login => login + "77");
        Host.Configuration.RoutingModels[new("700")] = RoutingModel.Of(
            new RoutingConfig("700", "Plan", Plan: new PlanConfig([new("600"), new("102")])), NumberPlans.For("NL"));
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
    }

    [Fact]
    public async Task Right_codes_lead_to_the_next_step_of_the_plan_and_are_logged_once()
    {
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, "700");
        foreach (var code in new[] { "1001", "5555", "1001", "100177", "62" })
            await KeyAsync(call, code);

        Assert.Equal((CallPhase.Ringing, "Bob"), (call.State.Phase, call.State.Destination!.Name));
        Assert.Equal(
            "Wrong 101 1001  Anna|Right 101 1001 62 Anna",
            string.Join('|', Host.SignIns.Kept.Select(kept => $"{kept.Entry.Outcome} {kept.Entry.Caller} {kept.Entry.Login} {kept.Entry.Extra1} {kept.Entry.User}")));
        Assert.Equal(2, Host.SignIns.Kept.Select(kept => (kept.Call, kept.Round)).Distinct().Count());
        Assert.All(Host.SignIns.Kept, kept => Assert.Equal((Tenant, call.Id, Host.Clock.GetUtcNow().ToUnixTimeMilliseconds()), (kept.Tenant, kept.Call, kept.At)));
        Assert.DoesNotContain(call.State.Way, step => step.Value.Contains("100177", StringComparison.Ordinal));
        Assert.DoesNotContain("100177", call.State.Cursor!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_codes_end_the_call_after_three_attempts()
    {
        var call = Host.Call(1);
        await call.OfferAsync(AliceDesk, "700");
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(CallPhase.Talking, call.State.Phase);
            await KeyAsync(call, "1001");
            await KeyAsync(call, "100278");
        }

        await call.SendAsync(new CallInput.Played(LegId.Caller, call.State.Service!.Awaited, PlayEnd.Finished));
        Assert.Equal(CallPhase.Ending, call.State.Phase);
        Assert.Equal(3, Host.SignIns.Kept.Count(kept => kept.Entry.Outcome == SignInOutcome.Wrong));
    }

    [Fact]
    public async Task Nine_wrong_passwords_in_an_hour_are_enough_for_a_login()
    {
        for (var number = 1; number <= 3; number++)
        {
            var call = Host.Call(number);
            await call.OfferAsync(AliceDesk, "600");
            for (var i = 0; i < 3; i++)
            {
                await KeyAsync(call, "1001");
                await KeyAsync(call, "0000");
            }

            await call.SendAsync(new CallInput.Cancelled());
        }

        Assert.Equal(SignInOutcome.Wrong, await SignInAsync(4));
        Host.Clock.Advance(PinGuesses.Memory);
        Assert.Equal(SignInOutcome.Right, await SignInAsync(5));
    }

    private async Task<SignInOutcome> SignInAsync(int number)
    {
        var call = Host.Call(number);
        await call.OfferAsync(AliceDesk, "600");
        foreach (var code in new[] { "1001", "100177", "62" })
            await KeyAsync(call, code);
        return Host.SignIns.Kept.First(kept => kept.Call == call.Id).Entry.Outcome;
    }

    private static async Task KeyAsync(CallDriver call, string keys) =>
        await call.SendAsync(new CallInput.Collected(LegId.Caller, call.State.Service!.Awaited, keys, DigitEnd.Complete));
}
