using Microsoft.Extensions.DependencyInjection;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Grains.Routing;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Routing;

/// <summary>Callers who dial by name (SPEC X7), as far as the names that are stored have a part in it.</summary>
public sealed class NameCallTests : GrainTests
{
    private static readonly ExtensionNumber Menu = new("300");

    [Fact]
    public async Task Name_that_is_keyed_in_a_menu_rings_whose_it_is_also_once_it_has_changed()
    {
        await Host.RegisterAsync(BobDesk);
        await PutAsync(new("300", "Menu", Menu: new MenuConfig([new("8", Action: MenuAction.DialByName)])));
        Assert.Equal("102", await DialByNameAsync(1, "262")); // bob

        var bob = Host.Configuration.Users.Values.Single(user => user.Extension?.Value == "102");
        Host.Configuration.Users[bob.Id] = bob with { Name = "Quinten" };
        await Host.TellAsync(ConfigurationKind.User, bob.Id.ToString());

        // Users are not told to the whole tenant: its next edition is seen by those who use it.
        var book = Host.Services.GetRequiredService<TenantBook>();
        await Host.PassUntilAsync(TimeSpan.FromSeconds(1), async () => !(await book.Find(Tenant))!.Routing.Names.Find("784", 1).IsEmpty);
        Assert.Equal("102", await DialByNameAsync(2, "784")); // qui
    }

    [Fact]
    public async Task Names_are_read_only_where_a_menu_asks_for_one()
    {
        await Host.RegisterAsync(BobDesk);
        await PutAsync(new("300", "Menu", Menu: new MenuConfig([new("8", "102")])));
        await Host.Call(1).OfferAsync(AliceDesk, "102");
        Assert.Equal(0, Host.Configuration.NamesRead);

        await PutAsync(new("300", "Menu", Menu: new MenuConfig([new("8", Action: MenuAction.DialByName)])));
        Assert.Equal("102", await DialByNameAsync(2, "262"));
        Assert.Equal("102", await DialByNameAsync(3, "262"));
        Assert.Equal(1, Host.Configuration.NamesRead);
    }

    // Who rings once the caller has heard whom he gets.
    private async Task<string?> DialByNameAsync(int number, string letters)
    {
        var call = Host.Call(number);
        await call.OfferAsync(AliceDesk, "300");
        foreach (var keyed in new[] { "8", letters })
            await call.SendAsync(new CallInput.Collected(LegId.Caller, call.State.Service!.Awaited, keyed, DigitEnd.Complete));
        await call.SendAsync(new CallInput.Played(LegId.Caller, call.State.Service!.Awaited, PlayEnd.Finished));
        Assert.Equal(CallPhase.Ringing, call.State.Phase);
        var rung = call.State.Destination!.Number;
        await call.SendAsync(new CallInput.Cancelled());
        await call.CloseAsync();
        return rung;
    }

    private async Task PutAsync(RoutingConfig config)
    {
        Host.Configuration.RoutingModels[Menu] = RoutingModel.Of(config, NumberPlans.For("NL"));
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
    }
}
