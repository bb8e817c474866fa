using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Lamps;
using Softswitch.Contracts.Live;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schedules;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Lamps;

/// <summary>The lamps of function indicators: SPEC R6.</summary>
public sealed class IndicatorLampTests : GrainTests
{
    private static readonly ExtensionNumber Number = new("360");

    private readonly FakeLampFollower _follower = new();

    [Fact]
    public async Task Lamp_is_as_the_indicator_stands_and_follows_it_for_everybody()
    {
        await PutAsync(isRed: true);
        Assert.Equal((LampLight.On, "Away", true), Look(await WatchAsync()));
        await PutAsync(isRed: false);
        await SeeAsync((LampLight.Out, "Away", true));
        await PutAsync(isRed: true);
        await SeeAsync((LampLight.On, "Away", true));

        Host.Configuration.RoutingModels.TryRemove(Number, out _);
        Host.Configuration.Extensions.TryRemove(Number, out _);
        await TellAsync();
        await SeeAsync((LampLight.Out, "", false));
    }

    [Fact]
    public async Task Lamp_of_the_night_mode_follows_the_switch_and_the_clock()
    {
        await PutAsync(NightModeState.On);
        Assert.Equal((LampLight.On, "Night", true), Look(await WatchAsync()));
        await PutAsync(NightModeState.Off);
        await SeeAsync((LampLight.Out, "Night", true));

        // Every other hour: whatever the time is now, it changes within one.
        await PutAsync(NightModeState.Automatic);
        var before = Look(await WatchAsync()).Light;
        await Host.PassUntilAsync(TimeSpan.FromMinutes(1), async () => Look(await WatchAsync()).Light != before, TimeSpan.FromMinutes(75));
    }

    [Fact]
    public async Task Those_who_follow_the_tenant_are_told_of_a_switch_and_how_it_stands_then()
    {
        var board = new FakeFollower();
        await Host.Board().Follow(Host.Grains.CreateObjectReference<ILiveFollower>(board));
        await PutAsync(isRed: true);
        await Host.TellAsync(ConfigurationKind.Switched, Number.Value);
        await PutAsync(NightModeState.Off);
        await Host.TellAsync(ConfigurationKind.Switched, Number.Value);
        await Host.PassUntilAsync(TimeSpan.FromMilliseconds(100), () => board.Events.Select(each => each.Change).OfType<LiveChange.Switched>().Count() == 2);
        Assert.Equal(
            "Away Indicator True, Night NightMode False",
            string.Join(", ", board.Events.Select(each => each.Change).OfType<LiveChange.Switched>().Select(told => $"{told.View.Name} {told.View.Type} {told.View.IsOn}")));
    }

    [Fact]
    public async Task Calls_through_it_do_not_light_it()
    {
        await PutAsync(isRed: false);
        await WatchAsync();
        await Lamp.Tell([new LampChange(Call(1), new LampCall(Call(1), false, LampLight.Blinking, "101", "Alice"))]);
        Assert.Empty((await WatchAsync()).Calls);
    }

    private ILampGrain Lamp => Host.Grains.GetGrain<ILampGrain>(GrainKeys.Lamp(Tenant, Number.Value));

    private static (LampLight Light, string Label, bool IsOpen) Look(LampPicture picture) => (picture.Light, picture.Label, picture.IsOpen);

    private Task SeeAsync((LampLight, string, bool) expected) => Host.PassUntilAsync(
        TimeSpan.FromMilliseconds(100), () => _follower.Told.LastOrDefault() is { Picture: { } picture } && Look(picture) == expected);

    private async Task<LampPicture> WatchAsync() => await Lamp.Watch(Host.Grains.CreateObjectReference<ILampFollower>(_follower));

    private async Task PutAsync(bool isRed)
    {
        Host.Configuration.Extensions[Number] = new ExtensionModel(Tenant, Number, ExtensionType.Indicator, null);
        await Host.Routing.Put(Tenant, new RoutingConfig("360", "Away", Indicator: new IndicatorConfig("101", "102", isRed)), null, new Actor("test", null, 0));
        await TellAsync();
    }

    private async Task PutAsync(NightModeState state)
    {
        Host.Configuration.Extensions[Number] = new ExtensionModel(Tenant, Number, ExtensionType.NightMode, null);
        var hours = from day in Enum.GetValues<DayOfWeek>() from hour in Enumerable.Range(0, 12) select new WeekPeriodConfig(day, $"{2 * hour:00}:00", day, $"{2 * hour + 1:00}:00");
        var night = new NightModeConfig("101", state, new OpeningTimesConfig { Hours = [.. hours] });
        await Host.Routing.Put(Tenant, new RoutingConfig("360", "Night", NightMode: night), (await Host.Routing.Find(Tenant, Number))?.Version, new Actor("test", null, 0));
        await TellAsync();
    }

    private async Task TellAsync()
    {
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
        await Host.TellAsync(ConfigurationKind.Extension, Number.Value);
    }
}
