using Microsoft.Extensions.Logging;

namespace Softswitch.Dashboard;

/// <summary>What the portal logs. Event ids 5000 to 5999.</summary>
internal static partial class DashboardLog
{
    [LoggerMessage(5001, LogLevel.Warning, "The board of tenant {Tenant} cannot be followed; trying again")]
    public static partial void BoardLost(this ILogger logger, Exception failure, string tenant);

    [LoggerMessage(5002, LogLevel.Information, "Account {Login} signed in from {Address}")]
    public static partial void SignedIn(this ILogger logger, string login, string address);

    [LoggerMessage(5003, LogLevel.Warning, "A sign-in from {Address} was refused: {Reason}")]
    public static partial void SignInRefused(this ILogger logger, string address, string reason);
}
