using Softswitch.Contracts;
using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Lamps;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Privacy;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Lamps;

/// <summary>What a channel may see of lamps (SPEC C19).</summary>
public sealed class LampViewerTests : GrainTests
{
    [Fact]
    public async Task Without_a_privacy_group_only_ones_own_lamp_is_seen() =>
        Assert.Equal("101 Named, 102 Dark, 999 Dark, night Dark, bob-desk Dark", await LookAsync("101", "102", "999", "night", "bob-desk"));

    [Fact]
    public async Task Own_channel_stands_for_the_own_extension() => Assert.Equal("101 Named", await LookAsync("alice-desk"));

    [Theory]
    [InlineData(PrivacyRights.Pickup | PrivacyRights.Listen, 0, "102 Dark")]
    [InlineData(PrivacyRights.Notifications, 0, "102 Dark")]
    [InlineData(PrivacyRights.Presence, 0, "102 Lit")]
    [InlineData(PrivacyRights.Presence | PrivacyRights.Notifications, 0, "102 Named")]
    [InlineData(PrivacyRights.Presence | PrivacyRights.Notifications, 10, "102 Lit")]
    public async Task Lamp_of_another_is_seen_with_the_presence_right_and_who_calls_there_with_that_to_notifications(PrivacyRights rights, int seconds, string expected)
    {
        await GrantAsync(new PrivacyGroupConfig("Desk", Members: [AliceId], Grants: [new("102", rights, seconds)]));

        Assert.Equal(expected, await LookAsync("102"));
    }

    [Fact]
    public async Task Right_that_is_taken_back_is_gone_with_the_next_look()
    {
        await GrantAsync(new PrivacyGroupConfig("Desk", Everybody: true, Grants: [new("*", PrivacyRights.Presence)]));
        Assert.Equal("102 Lit", await LookAsync("102"));

        await GrantAsync();

        Assert.Equal("102 Dark", await LookAsync("102"));
    }

    [Fact]
    public async Task List_has_what_was_named_with_the_presence_right()
    {
        await GrantAsync(new PrivacyGroupConfig("Desk", Members: [AliceId], Grants: [new("102", PrivacyRights.Presence), new("300", PrivacyRights.Pickup), new("*", PrivacyRights.Presence)]));

        Assert.Equal("102", Assert.Single(await Viewer(AliceDesk).List()));
        Assert.Empty(await Viewer(BobDesk).List());
    }

    [Fact]
    public async Task Channel_that_is_not_there_sees_nothing_at_all() => Assert.Null(await Viewer(new("nobody")).Look(["101"]));

    private async Task<string> LookAsync(params string[] names)
    {
        var views = await Viewer(AliceDesk).Look([.. names]);
        return string.Join(", ", views!.Views.Select(view => $"{view.Lamp} {view.Sight}"));
    }

    private async Task GrantAsync(params PrivacyGroupConfig[] groups)
    {
        Host.Configuration.Privacy = [.. groups];
        await Host.TellAsync(ConfigurationKind.Everything, Tenant.Value);
    }

    private ILampViewerGrain Viewer(ChannelName channel) => Host.Grains.GetGrain<ILampViewerGrain>(GrainKeys.Channel(Tenant, channel));
}
