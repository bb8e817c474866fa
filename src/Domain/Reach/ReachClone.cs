using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Reach;

/// <summary>Carries the settings of one user over to another (SPEC P4). What the other had is lost, but for its devices and its linked numbers.</summary>
public static class ReachClone
{
    /// <param name="source">The settings to carry over.</param>
    /// <param name="from">What is the source's own.</param>
    /// <param name="target">The settings there are of the other user.</param>
    /// <param name="to">What is the other user's own.</param>
    public static ReachConfig Apply(ReachConfig source, ReachOwner from, ReachConfig target, ReachOwner to) => source with
    {
        UserId = target.UserId,
        Numbers = target.Numbers,
        Devices = target.Devices,
        Profiles = [.. source.Profiles.Select(profile => Apply(profile, from, to))],
        CallClasses = [.. source.CallClasses.Select(each => each with { CallerId = NumberFor(each.CallerId, from, to) })],
        CallerIdCodes =
        [
            .. source.CallerIdCodes.Select(code => (code.Code, Number: NumberFor(code.Number, from, to)))
                .Where(code => code.Number is not null).Select(code => new CallerIdCodeConfig(code.Code, code.Number!)),
        ],
    };

    private static ReachProfileConfig Apply(ReachProfileConfig profile, ReachOwner from, ReachOwner to) => profile with
    {
        // Switched off is not left open: it would inherit what the source did not have here.
        CallerId = profile.CallerId is null ? null : NumberFor(profile.CallerId, from, to) ?? "",
        ForwardAlways = Apply(profile.ForwardAlways, from, to),
        ForwardBusy = Apply(profile.ForwardBusy, from, to),
        ForwardNoAnswer = Apply(profile.ForwardNoAnswer, from, to),
        ForwardUnreachable = Apply(profile.ForwardUnreachable, from, to),
        Devices = Apply(profile.Devices, from, to),
    };

    private static ReachForwardConfig? Apply(ReachForwardConfig? forward, ReachOwner from, ReachOwner to) =>
        forward is null ? null : new ReachForwardConfig(NumberFor(forward.To, from, to));

    // By the kinds of devices chosen. Who has none of them rings with all it has, so as not to become unreachable.
    private static ReachDevicesConfig? Apply(ReachDevicesConfig? devices, ReachOwner from, ReachOwner to)
    {
        if (devices?.Channels is not { IsEmpty: false } chosen)
            return devices;
        var kinds = from.Devices.Where(device => chosen.Contains(device.Channel.Value, StringComparer.Ordinal)).Select(device => device.Type).ToHashSet();
        ImmutableArray<string> same = [.. to.Devices.Where(device => kinds.Contains(device.Type)).Select(device => device.Channel.Value)];
        return new ReachDevicesConfig(same.IsEmpty ? null : same);
    }

    // A personal number becomes the other user's first of the same kind, else its first of the other kind; null when it has none. Any other stays.
    private static string? NumberFor(string? number, ReachOwner from, ReachOwner to)
    {
        if (!E164.TryParse(number, out var own) || !from.Numbers.Contains(own))
            return number;
        var isMobile = ReachOwner.IsMobile(own);
        return to.Numbers.Where(each => ReachOwner.IsMobile(each) == isMobile).Concat(to.Numbers).Select(each => each.Value).FirstOrDefault();
    }
}
