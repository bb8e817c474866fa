using Microsoft.Extensions.Logging;

namespace Softswitch.Integrations;

/// <summary>What the room logs. Event ids 8000 to 8999.</summary>
internal static partial class IntegrationLog
{
    [LoggerMessage(8000, LogLevel.Warning, "Nothing was spoken: {Fault}: {Reason}")]
    public static partial void NotSpoken(this ILogger logger, string fault, string reason);

    [LoggerMessage(8001, LogLevel.Error, "Nothing was spoken, for a reason that was not foreseen")]
    public static partial void SpeechBroke(this ILogger logger, Exception failure);

    [LoggerMessage(8010, LogLevel.Warning, "Speech cannot be kept in {Folder}")]
    public static partial void SpeechNotKept(this ILogger logger, Exception failure, string folder);
}
