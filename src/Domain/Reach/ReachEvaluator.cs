using System.Globalization;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Routing;

namespace Softswitch.Domain.Reach;

/// <summary>Decides what becomes of a call of a user (SPEC P1-P3). Pure and total: every caller at every time has a decision.</summary>
public static class ReachEvaluator
{
    private static readonly ReachDecision Unset = Of(
        new ReachStatusModel(ReachDefaults.Basic), ReachDefaults.Basic, new ReachProfileModel(ReachDefaults.Standard),
        [new ReachReason(ReachRule.NoSettings, ReachDefaults.Standard, "")]);

    /// <param name="model">Null for a user without settings: all devices ring, and nothing is forwarded.</param>
    /// <param name="caller">The other side.</param>
    /// <param name="local">The time by the clock on the wall of the tenant.</param>
    /// <param name="now">The same time, against which the ends of what is set by hand are held.</param>
    public static ReachDecision Decide(ReachModel? model, ReachCaller caller, DateTime local, DateTimeOffset now)
    {
        if (model is null)
            return Unset;
        var reasons = ImmutableArray.CreateBuilder<ReachReason>();
        var status = StatusOf(model, local, now, reasons);
        var callClass = model.Classes.Find(caller);
        reasons.Add(new ReachReason(callClass.Rule, callClass.Name, callClass.Value));
        var (name, rule, cell) = model.Matrix.Find(status.Name, callClass.Name);
        var profile = model.Profiles.GetValueOrDefault(name) ?? model.Profiles[ReachDefaults.Standard];
        reasons.Add(new ReachReason(rule, profile.Name, cell));
        profile = WithDevices(profile, model.Overrides, now, reasons);
        profile = WithForwards(profile, model.Overrides, reasons);
        profile = WithCallerId(profile, callClass, reasons);
        var block = model.Blocks?.Find(caller, local);
        if (block is not null)
            reasons.Add(new ReachReason(ReachRule.Blocked, block, ""));
        return Of(status, callClass.Name, profile, reasons.ToImmutable()) with { IsBlocked = block is not null };
    }

    private static ReachDecision Of(ReachStatusModel status, string callClass, ReachProfileModel profile, ImmutableArray<ReachReason> reasons) => new(
        status.Name, callClass, profile.Name, profile.ForwardAlways, profile.ForwardBusy, profile.ForwardNoAnswer, profile.NoAnswerAfter,
        profile.ShownNumber, profile.Devices, profile.CallerId, profile.AssistantGroup, profile.AnalysesCalls, status.Availability, status.Message, reasons)
    {
        ForwardUnreachable = profile.ForwardUnreachable,
        ConfirmsForwards = profile.ConfirmsForwards,
    };

    private static ReachStatusModel StatusOf(ReachModel model, DateTime local, DateTimeOffset now, ImmutableArray<ReachReason>.Builder reasons)
    {
        var (calendar, overrides) = (model.Calendar, model.Overrides);
        if (overrides.DoNotDisturb && calendar.Find(model.DoNotDisturbStatus) is { } quiet)
            return Because(quiet, ReachRule.DoNotDisturb, "");
        if (calendar.Find(overrides.StatusAt(now)) is { } chosen)
            return Because(chosen, ReachRule.StatusOverride, overrides.StatusUntil?.ToString("O", CultureInfo.InvariantCulture) ?? "");
        if (overrides.IsRoaming && calendar.Find(model.RoamingStatus) is { } abroad)
            return Because(abroad, ReachRule.Roaming, "");
        var (status, period) = calendar.At(local);
        return period is { } within ? Because(status, ReachRule.Period, $"{within.FromText} to {within.ToText}") : Because(status, ReachRule.BasicStatus, "");

        ReachStatusModel Because(ReachStatusModel each, ReachRule rule, string value)
        {
            reasons.Add(new ReachReason(rule, each.Name, value));
            return each;
        }
    }

    // What lets no device ring, such as not to be disturbed, holds also for devices chosen by hand.
    private static ReachProfileModel WithDevices(
        ReachProfileModel profile, ReachOverridesModel overrides, DateTimeOffset now, ImmutableArray<ReachReason>.Builder reasons)
    {
        if (profile.Devices is { IsEmpty: true } || overrides.DevicesAt(now) is not { } devices)
            return profile;
        reasons.Add(new ReachReason(
            ReachRule.DevicesOverride, string.Join(", ", devices), overrides.DevicesUntil?.ToString("O", CultureInfo.InvariantCulture) ?? ""));
        return profile with { Devices = devices };
    }

    private static ReachProfileModel WithForwards(ReachProfileModel profile, ReachOverridesModel overrides, ImmutableArray<ReachReason>.Builder reasons)
    {
        Note(overrides.ForwardAlways, "always");
        Note(overrides.ForwardBusy, "busy");
        Note(overrides.ForwardNoAnswer, "no answer");
        return profile with
        {
            ForwardAlways = overrides.ForwardAlways ?? profile.ForwardAlways,
            ForwardBusy = overrides.ForwardBusy ?? profile.ForwardBusy,
            ForwardNoAnswer = overrides.ForwardNoAnswer ?? profile.ForwardNoAnswer,
            NoAnswerAfter = (overrides.ForwardNoAnswer is null ? null : overrides.NoAnswerAfter) ?? profile.NoAnswerAfter,
        };

        void Note(Destination? destination, string when)
        {
            if (destination is { } to)
                reasons.Add(new ReachReason(ReachRule.PhoneForward, to.Value, when));
        }
    }

    private static ReachProfileModel WithCallerId(ReachProfileModel profile, CallClassMatch callClass, ImmutableArray<ReachReason>.Builder reasons)
    {
        if ((callClass.CallerId ?? profile.CallerId) is not { } number)
            return profile;
        var isOfClass = callClass.CallerId is not null;
        reasons.Add(new ReachReason(
            isOfClass ? ReachRule.ClassCallerId : ReachRule.ProfileCallerId, number.Value, isOfClass ? callClass.Name : profile.Name));
        return profile with { CallerId = number };
    }
}
