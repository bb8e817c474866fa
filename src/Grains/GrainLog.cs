using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Configuration;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Fraud;

namespace Softswitch.Grains;

/// <summary>What grains log. Event ids 1000 to 1999.</summary>
internal static partial class GrainLog
{
    [LoggerMessage(1000, LogLevel.Debug, "Call {Call}: {From} + {Input} -> {To} ({Outcome})")]
    public static partial void Moved(this ILogger logger, string call, CallPhase from, string input, CallPhase to, TransitionOutcome outcome);

    [LoggerMessage(1001, LogLevel.Warning, "Call {Call} goes on here, from the gateway's checkpoint in phase {Phase}")]
    public static partial void Resumed(this ILogger logger, string call, CallPhase phase);

    [LoggerMessage(1002, LogLevel.Error, "The route of call {Call} could not be found")]
    public static partial void RouteFailed(this ILogger logger, Exception failure, string call);

    [LoggerMessage(1003, LogLevel.Error, "The record of call {Call} was refused by the store")]
    public static partial void RecordRefused(this ILogger logger, Exception failure, string call);

    [LoggerMessage(1004, LogLevel.Warning, "Channel {Channel} could not be told about a call")]
    public static partial void ChannelNotTold(this ILogger logger, Exception failure, string channel);

    [LoggerMessage(1005, LogLevel.Error, "Call {Call} was offered by another tenant, {Tenant}, and is refused")]
    public static partial void OtherTenant(this ILogger logger, string call, string tenant);

    [LoggerMessage(1006, LogLevel.Warning, "Call {Call} could not be asked whether it goes on; it is taken to")]
    public static partial void CallNotAsked(this ILogger logger, Exception failure, string call);

    [LoggerMessage(1007, LogLevel.Warning, "Channel {Channel} could not be asked; the user's other devices are")]
    public static partial void DeviceNotAsked(this ILogger logger, Exception failure, string channel);

    [LoggerMessage(1008, LogLevel.Warning, "{Count} calls were lost with their nodes; their records end when they were last heard of")]
    public static partial void LostCallsRecorded(this ILogger logger, int count);

    [LoggerMessage(1009, LogLevel.Warning, "Calls that were lost could not be looked for")]
    public static partial void LostCallsUnknown(this ILogger logger, Exception failure);

    [LoggerMessage(1010, LogLevel.Warning, "The store is away; a refreshed registration of {Channel} waits in memory")]
    public static partial void RegistrationWaits(this ILogger logger, Exception failure, string channel);

    [LoggerMessage(1011, LogLevel.Error, "A registration of {Channel} was refused because the store is away")]
    public static partial void RegistrationRefused(this ILogger logger, Exception failure, string channel);

    [LoggerMessage(1012, LogLevel.Information, "Channel {Channel} lost {Count} bindings: {Reason}")]
    public static partial void BindingsLost(this ILogger logger, string channel, int count, string reason);

    [LoggerMessage(1013, LogLevel.Warning, "The store is away; a binding of {Channel} that is gone stays in it until it expires")]
    public static partial void RemovalNotStored(this ILogger logger, Exception failure, string channel);

    [LoggerMessage(1014, LogLevel.Warning, "Expired bindings could not be removed from the store")]
    public static partial void NotSwept(this ILogger logger, Exception failure);

    [LoggerMessage(1015, LogLevel.Error, "The trunks of the platform could not be read")]
    public static partial void TrunksNotRead(this ILogger logger, Exception failure);

    [LoggerMessage(1016, LogLevel.Warning, "The trunk {Trunk} could not be asked for a place; the call goes on")]
    public static partial void TrunkNotAsked(this ILogger logger, Exception failure, string trunk);

    [LoggerMessage(1017, LogLevel.Warning, "The trunk {Trunk} could not be told of a call")]
    public static partial void TrunkNotTold(this ILogger logger, Exception failure, string trunk);

    [LoggerMessage(1018, LogLevel.Warning, "Whether a number is on the platform could not be looked up; a carrier is tried")]
    public static partial void NumberNotLookedUp(this ILogger logger, Exception failure);

    [LoggerMessage(1020, LogLevel.Warning, "The board of {Tenant} could not be told of {Count} changes")]
    public static partial void BoardNotTold(this ILogger logger, Exception failure, string tenant, int count);

    [LoggerMessage(1030, LogLevel.Error, "A changed {Kind} of {Tenant} could not be told to its grain")]
    public static partial void ChangeNotTold(this ILogger logger, Exception failure, ConfigurationKind kind, string tenant);

    [LoggerMessage(1031, LogLevel.Warning, "The edition of {Tenant} could not be asked for")]
    public static partial void EditionUnknown(this ILogger logger, Exception failure, string tenant);

    [LoggerMessage(1032, LogLevel.Information, "A node could not be told of a change of {Tenant}; it asks when it needs to know")]
    public static partial void EditionNotTold(this ILogger logger, Exception failure, string tenant);

    [LoggerMessage(1040, LogLevel.Warning, "Gateway {Gateway} could not be asked what it remembers of a call")]
    public static partial void LadderUnknown(this ILogger logger, Exception failure, string gateway);

    [LoggerMessage(1050, LogLevel.Error, "Calls to outside of {Tenant} ({Channel}) have reached {Limit}: it may be fraud")]
    public static partial void LimitReached(this ILogger logger, string tenant, string channel, FraudLimit limit);

    [LoggerMessage(1051, LogLevel.Warning, "The limits of {Tenant} could not be asked; the call goes on")]
    public static partial void LimitsNotAsked(this ILogger logger, Exception failure, string tenant);

    [LoggerMessage(1052, LogLevel.Warning, "The limits of {Tenant} could not be told of a call")]
    public static partial void LimitsNotTold(this ILogger logger, Exception failure, string tenant);

    [LoggerMessage(1053, LogLevel.Error, "Call {Call} passed a limit and could not be ended")]
    public static partial void CallNotEnded(this ILogger logger, Exception failure, string call);

    [LoggerMessage(1054, LogLevel.Warning, "What {Tenant} spent before could not be read; until then only what it spends from now on counts")]
    public static partial void SpendUnknown(this ILogger logger, Exception failure, string tenant);

    [LoggerMessage(1055, LogLevel.Warning, "The talk that call {Call} listens to could not be looked for; that is tried again")]
    public static partial void TalkNotFound(this ILogger logger, Exception failure, string call);

    [LoggerMessage(1056, LogLevel.Warning, "Extension {Extension} could not be told what became of a call that it led on")]
    public static partial void RoutingNotTold(this ILogger logger, Exception failure, string extension);

    [LoggerMessage(1057, LogLevel.Warning, "Extension {Extension} could not be asked; the call goes on as if it were the first there")]
    public static partial void RoutingNotAsked(this ILogger logger, Exception failure, string extension);

    [LoggerMessage(1060, LogLevel.Warning, "The lamp {Lamp} could not be told of calls; that is tried again")]
    public static partial void LampNotTold(this ILogger logger, Exception failure, string lamp);
}
