using Microsoft.Extensions.Logging;

namespace Softswitch.Api;

internal static partial class ApiLog
{
    [LoggerMessage(4001, LogLevel.Error, "{Method} {Route} failed")]
    public static partial void Failed(this ILogger logger, Exception failure, string method, string route);

    [LoggerMessage(4002, LogLevel.Warning, "{Method} {Route} took too long and was given up")]
    public static partial void TimedOut(this ILogger logger, string method, string route);

    [LoggerMessage(4010, LogLevel.Warning, "The board of tenant {Tenant} cannot be followed; trying again")]
    public static partial void BoardLost(this ILogger logger, Exception failure, string tenant);

    [LoggerMessage(4011, LogLevel.Debug, "A live client of tenant {Tenant} was too slow and is dropped")]
    public static partial void FollowerDropped(this ILogger logger, string tenant);

    [LoggerMessage(4020, LogLevel.Warning, "Webhook {Webhook} of tenant {Tenant} took none of many messages and is paused: {Fault}")]
    public static partial void WebhookPaused(this ILogger logger, string tenant, string webhook, string fault);

    [LoggerMessage(4021, LogLevel.Warning, "Webhooks cannot be seen to just now; trying again")]
    public static partial void WebhooksPutOff(this ILogger logger, Exception failure);
}
