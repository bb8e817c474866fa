using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Users;
using static Softswitch.Domain.Tests.Reach.ReachFixture;

namespace Softswitch.Domain.Tests.Reach;

/// <summary>A test for each line of the rules by which settings are carried over to another user.</summary>
public sealed class ReachCloneTests
{
    private const string FixedOfAnn = "+31202222222";
    private const string MobileOfAnn = "+31612222222";
    private const string FixedOfBen = "+31203333333";
    private const string MobileOfBen = "+31613333333";

    private static readonly UserId Ben = new(new Guid(2, 0, 0, new byte[8]));

    private static readonly ReachOwner OfAnn = Owner(
        [FixedOfAnn, MobileOfAnn], (Desk, ReachDeviceType.Fixed), (Mobile, ReachDeviceType.Mobile), ("ann-web", ReachDeviceType.Web));

    [Fact]
    public void Settings_of_a_kind_of_device_that_both_have_are_carried_over() =>
        Assert.Equal(["ben-desk", "ben-desk-2"], Devices(Ring(Desk), ("ben-desk", ReachDeviceType.Fixed), ("ben-desk-2", ReachDeviceType.Fixed), ("ben-mobile", ReachDeviceType.Mobile)));

    [Fact]
    public void Settings_of_a_kind_of_device_that_the_target_has_not_are_left_out() =>
        Assert.Equal(["ben-desk"], Devices(Ring(Desk, Mobile), ("ben-desk", ReachDeviceType.Fixed), ("ben-web", ReachDeviceType.Web)));

    [Fact]
    public void All_devices_ring_when_the_only_kind_chosen_is_not_the_targets() =>
        Assert.Null(Devices(Ring(Mobile), ("ben-desk", ReachDeviceType.Fixed), ("ben-web", ReachDeviceType.Web)));

    [Fact]
    public void Profile_in_which_no_device_rings_or_that_inherits_stays_so()
    {
        Assert.Empty(Devices(Ring(), ("ben-desk", ReachDeviceType.Fixed))!);
        Assert.Null(Clone(new ReachConfig(Ann, [new ReachProfileConfig("Work")]), [], ("ben-desk", ReachDeviceType.Fixed)).Profiles[0].Devices);
    }

    [Fact]
    public void Fixed_personal_number_becomes_the_first_fixed_one_of_the_target() =>
        Assert.Equal(FixedOfBen, CallerId(FixedOfAnn, MobileOfBen, FixedOfBen, "+31204444444"));

    [Fact]
    public void Mobile_personal_number_becomes_the_first_mobile_one_of_the_target() =>
        Assert.Equal(MobileOfBen, CallerId(MobileOfAnn, FixedOfBen, MobileOfBen, "+31614444444"));

    [Fact]
    public void Company_number_is_carried_over_as_it_is() => Assert.Equal(Company, CallerId(Company, FixedOfBen, MobileOfBen));

    [Fact]
    public void Fixed_number_becomes_the_first_mobile_one_of_a_target_without_fixed_ones() =>
        Assert.Equal(MobileOfBen, CallerId(FixedOfAnn, MobileOfBen, "+31614444444"));

    [Fact]
    public void Mobile_number_becomes_the_first_fixed_one_of_a_target_without_mobile_ones() =>
        Assert.Equal(FixedOfBen, CallerId(MobileOfAnn, FixedOfBen, "+31204444444"));

    [Theory]
    [InlineData(FixedOfAnn)]
    [InlineData(MobileOfAnn)]
    public void Caller_id_is_switched_off_for_a_target_without_personal_numbers(string number)
    {
        var config = new ReachConfig(
            Ann, [new ReachProfileConfig("Standard", CallerId: Company), new ReachProfileConfig("Work", CallerId: number)],
            [new CallClassConfig("Family", number)], CallerIdCodes: [new("32", number), new("33", Company)]);

        var clone = Clone(config, []);

        Assert.Equal([Company, ""], clone.Profiles.Select(profile => profile.CallerId!), StringComparer.Ordinal);
        Assert.Null(clone.CallClasses[0].CallerId);
        Assert.Equal(new("33", Company), Assert.Single(clone.CallerIdCodes));
    }

    [Fact]
    public void Forward_to_a_personal_number_leads_to_that_of_the_target()
    {
        var config = new ReachConfig(Ann, [new ReachProfileConfig("Work", ForwardAlways: new("700"), ForwardBusy: new(MobileOfAnn), ForwardNoAnswer: new(), ForwardUnreachable: new(MobileOfAnn), ConfirmsForwards: true)]);

        var profile = Clone(config, [MobileOfBen]).Profiles[0];

        Assert.Equal(("700", MobileOfBen, null), (profile.ForwardAlways?.To, profile.ForwardBusy?.To, profile.ForwardNoAnswer?.To));
        Assert.Equal((MobileOfBen, true), (profile.ForwardUnreachable?.To, profile.ConfirmsForwards));
        Assert.Equal(new ReachForwardConfig(), Clone(config, []).Profiles[0].ForwardBusy);
    }

    [Fact]
    public void Target_keeps_its_devices_and_linked_numbers_and_nothing_else()
    {
        var target = new ReachConfig(Ben, [new ReachProfileConfig("Old")], Numbers: [FixedOfBen], Devices: [new("ben-desk", ReachDeviceType.Web)]);
        var source = Example with { Numbers = [FixedOfAnn], Devices = [new(Mobile, ReachDeviceType.Mobile)] };

        var clone = ReachClone.Apply(source, OfAnn, target, Owner([FixedOfBen]));

        Assert.Equal((Ben, FixedOfBen, "ben-desk"), (clone.UserId, Assert.Single(clone.Numbers), Assert.Single(clone.Devices).Channel));
        Assert.Equal(["Work", "Private", "Voicemail"], clone.Profiles.Select(profile => profile.Name), StringComparer.Ordinal);
        Assert.Equal((source.Statuses, source.Matrix, "Out"), (clone.Statuses, clone.Matrix, clone.BasicStatus));
    }

    [Fact]
    public void Owner_has_the_personal_number_before_the_linked_ones_and_a_fixed_device_unless_told()
    {
        var config = new ReachConfig(Ann, Numbers: [MobileOfAnn, FixedOfAnn], Devices: [new(Mobile, ReachDeviceType.Mobile)]);

        var owner = ReachOwner.Of(config, [new(Desk), new(Mobile)], new E164(FixedOfAnn));

        Assert.Equal([new E164(FixedOfAnn), new E164(MobileOfAnn)], owner.Numbers.ToArray());
        Assert.Equal([(new ChannelName(Desk), ReachDeviceType.Fixed), (new ChannelName(Mobile), ReachDeviceType.Mobile)], owner.Devices.ToArray());
    }

    private static ImmutableArray<string>? Devices(ReachDevicesConfig chosen, params (string, ReachDeviceType)[] ofBen) =>
        Clone(new ReachConfig(Ann, [new ReachProfileConfig("Work", Devices: chosen)]), [], ofBen).Profiles[0].Devices?.Channels;

    private static string? CallerId(string ofAnn, params string[] ofBen)
    {
        var config = new ReachConfig(
            Ann, [new ReachProfileConfig("Work", CallerId: ofAnn)], [new CallClassConfig("Family", ofAnn)], CallerIdCodes: [new("32", ofAnn)]);
        var clone = Clone(config, ofBen);
        Assert.Equal(clone.Profiles[0].CallerId, clone.CallClasses[0].CallerId);
        Assert.Equal(clone.Profiles[0].CallerId, clone.CallerIdCodes[0].Number);
        return clone.Profiles[0].CallerId;
    }

    private static ReachConfig Clone(ReachConfig source, string[] numbers, params (string, ReachDeviceType)[] devices) =>
        ReachClone.Apply(source, OfAnn, new ReachConfig(Ben), Owner(numbers, devices));

    private static ReachOwner Owner(string[] numbers, params (string Name, ReachDeviceType Type)[] devices) =>
        new([.. devices.Select(device => (new ChannelName(device.Name), device.Type))], [.. numbers.Select(number => new E164(number))]);
}
