using Microsoft.Extensions.Logging;
using Softswitch.Gateway.MediaPorts;

namespace Softswitch.Gateway;

/// <summary>What the gateway logs besides its transports. Event ids 2000 to 2999.</summary>
internal static partial class GatewayLog
{
    [LoggerMessage(2000, LogLevel.Warning, "Event {Number} was not taken by call {Call} (try {Try})")]
    public static partial void EventNotTaken(this ILogger logger, Exception failure, string call, long number, int @try);

    [LoggerMessage(2010, LogLevel.Error, "A REGISTER could not be carried out")]
    public static partial void RegisterFailed(this ILogger logger, Exception failure);

    [LoggerMessage(2011, LogLevel.Warning, "Channel {Channel} could not be told that its flow is gone")]
    public static partial void FlowLossNotTold(this ILogger logger, Exception failure, string channel);

    [LoggerMessage(2001, LogLevel.Error, "Call {Call} cannot be reached; its legs here are ended")]
    public static partial void CallGrainLost(this ILogger logger, string call);

    [LoggerMessage(2003, LogLevel.Critical, "Call {Call} is given up: what happened in it can never be told to it")]
    public static partial void CallDropped(this ILogger logger, string call);

    [LoggerMessage(2004, LogLevel.Information, "Stopping: {Calls} calls go on for {Limit} at most")]
    public static partial void Draining(this ILogger logger, int calls, TimeSpan limit);

    [LoggerMessage(2005, LogLevel.Warning, "Stopped with {Calls} calls whose end could not be told; their records end when they were last heard of")]
    public static partial void CallsLeft(this ILogger logger, int calls);

    [LoggerMessage(2002, LogLevel.Error, "An INVITE could not be carried out")]
    public static partial void InviteFailed(this ILogger logger, Exception failure);

    [LoggerMessage(2006, LogLevel.Error, "A device of call {Call} could not be connected to")]
    public static partial void NotConnected(this ILogger logger, Exception failure, string call);

    [LoggerMessage(2007, LogLevel.Error, "Something that was to be done for call {Call} failed")]
    public static partial void TurnFailed(this ILogger logger, Exception failure, string call);

    [LoggerMessage(2029, LogLevel.Error, "Something that was to be done for trunk {Trunk} failed")]
    public static partial void TrunkTurnFailed(this ILogger logger, Exception failure, string trunk);

    [LoggerMessage(2008, LogLevel.Error, "Something that was due failed")]
    public static partial void TimerFailed(this ILogger logger, Exception failure);

    [LoggerMessage(2020, LogLevel.Error, "A MESSAGE could not be carried out")]
    public static partial void MessageFailed(this ILogger logger, Exception failure);

    [LoggerMessage(2021, LogLevel.Error, "A SUBSCRIBE could not be carried out")]
    public static partial void SubscribeFailed(this ILogger logger, Exception failure);

    [LoggerMessage(2022, LogLevel.Warning, "The lamp {Lamp} could not be watched; what is known of it is shown")]
    public static partial void LampNotWatched(this ILogger logger, Exception failure, string lamp);

    [LoggerMessage(2023, LogLevel.Warning, "What channel {Channel} may see could not be asked; what was known is used")]
    public static partial void SightUnknown(this ILogger logger, Exception failure, string channel);

    [LoggerMessage(2030, LogLevel.Warning, "Registrations of before the restart could not be looked through")]
    public static partial void FlowsNotRestored(this ILogger logger, Exception failure);

    [LoggerMessage(2040, LogLevel.Error, "Media packets could not be handled and were dropped ({Failures} times in all on their thread)")]
    public static partial void MediaFailed(this ILogger logger, Exception failure, long failures);

    [LoggerMessage(2041, LogLevel.Warning, "{Name} is a name, and phones are told addresses for media: without Media:AdvertisedAddress, the one this machine sends to them from")]
    public static partial void NameHasNoMediaAddress(this ILogger logger, string name);

    [LoggerMessage(2050, LogLevel.Warning, "The capture server {Target} cannot be sent to; messages are dropped for a while")]
    public static partial void NotCaptured(this ILogger logger, Exception failure, string target);

    [LoggerMessage(2031, LogLevel.Warning, "The gateway could not attach itself")]
    public static partial void NotAttached(this ILogger logger, Exception failure);

    [LoggerMessage(2058, LogLevel.Information, "{Name} could not be looked up: {Reason}")]
    public static partial void NameNotLookedUp(this ILogger logger, string name, string reason);

    [LoggerMessage(2051, LogLevel.Warning, "The trunks could not be read; those known are used")]
    public static partial void TrunksNotRead(this ILogger logger, Exception failure);

    [LoggerMessage(2052, LogLevel.Warning, "The grain of trunk {Trunk} did not answer")]
    public static partial void TrunkNotServed(this ILogger logger, Exception failure, string trunk);

    [LoggerMessage(2053, LogLevel.Error, "Trunk {Trunk} could not be reached")]
    public static partial void TrunkNotReached(this ILogger logger, Exception failure, string trunk);

    [LoggerMessage(2054, LogLevel.Information, "Trunk {Trunk} is looked after here: {IsServed}")]
    public static partial void TrunkDuty(this ILogger logger, string trunk, bool isServed);

    [LoggerMessage(2055, LogLevel.Information, "Trunk {Trunk}: reachable {Reachable}, registered {Registered}, last {Detail}")]
    public static partial void TrunkHealth(this ILogger logger, string trunk, bool? reachable, bool? registered, string? detail);

    [LoggerMessage(2060, LogLevel.Warning, "{Source} is banned until {Until} for {Reason}, for the {Times}. time")]
    public static partial void Banned(this ILogger logger, string source, DateTimeOffset? until, string reason, int times);

    [LoggerMessage(2061, LogLevel.Warning, "Bans could not be stored or read; those known are used")]
    public static partial void BansNotKept(this ILogger logger, Exception failure);

    [LoggerMessage(2070, LogLevel.Warning, "Sound {Path} could not be read")]
    public static partial void SoundNotRead(this ILogger logger, Exception failure, string path);

    [LoggerMessage(2074, LogLevel.Warning, "Recording {Path} could not be kept as a sound")]
    public static partial void SoundNotKept(this ILogger logger, Exception failure, string path);

    [LoggerMessage(2072, LogLevel.Warning, "The sounds of tenant {Tenant} could not be read; those known are used")]
    public static partial void SoundsUnknown(this ILogger logger, Exception failure, string tenant);

    [LoggerMessage(2071, LogLevel.Warning, "An announcement is not spoken: {Reason}")]
    public static partial void NotSpoken(this ILogger logger, string reason);

    [LoggerMessage(2072, LogLevel.Warning, "Leg {Leg} of call {Call} has no media: its DTLS handshake ended as {Outcome}")]
    public static partial void HandshakeFailed(this ILogger logger, string call, int leg, HandshakeOutcome outcome);

    [LoggerMessage(2073, LogLevel.Warning, "DTLS is not offered to browsers: OpenSSL 3 (libssl.so.3) is not installed")]
    public static partial void NoDtls(this ILogger logger);
}
