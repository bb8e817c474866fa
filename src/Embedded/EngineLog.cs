using Microsoft.Extensions.Logging;

namespace Softswitch.Embedded;

/// <summary>What the grain host reports; event ids 100-119.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(100, LogLevel.Error, "A continuation of {Grain} failed with nobody to tell")]
    internal static partial void PostedCallbackFailed(ILogger logger, string grain, Exception exception);

    [LoggerMessage(101, LogLevel.Warning, "{Grain} did not activate")]
    internal static partial void ActivationFailed(ILogger logger, string grain, Exception exception);

    [LoggerMessage(102, LogLevel.Warning, "{Grain} failed while deactivating")]
    internal static partial void DeactivationFailed(ILogger logger, string grain, Exception exception);

    [LoggerMessage(103, LogLevel.Warning, "A timer of {Grain} failed")]
    internal static partial void TimerFailed(ILogger logger, string grain, Exception exception);

    [LoggerMessage(104, LogLevel.Warning, "One-way call {Call} to {Grain} failed")]
    internal static partial void OneWayCallFailed(ILogger logger, string call, string grain, Exception exception);

    [LoggerMessage(105, LogLevel.Warning, "Reminder {Reminder} of {Grain} failed")]
    internal static partial void ReminderFailed(ILogger logger, string reminder, string grain, Exception exception);

    [LoggerMessage(106, LogLevel.Debug, "{Grain} deactivated: {Reason}")]
    internal static partial void Deactivated(ILogger logger, string grain, string reason);
}
