using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Softswitch.Silo.Observation;

/// <summary>Where a node writes its log, and in which form.</summary>
internal static class NodeLog
{
    private const int MostFiles = 14;
    private const long MostBytes = 256L * 1024 * 1024;

    /// <exception cref="IOException">The file cannot be written.</exception>
    public static LoggerConfiguration Configure(LoggerConfiguration log, IConfiguration settings)
    {
        log.MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)

            // The session keys of the portal lie in the data folder, which is the operator's to protect.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Orleans", LogEventLevel.Warning)

            // It recommends another garbage collector at every start.
            .MinimumLevel.Override("Orleans.Runtime.Silo", LogEventLevel.Error)

            // It would tell with a stack trace what Run tells in one line.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .ReadFrom.Configuration(settings)
            .Enrich.With(new LogProperties());
        var isJson = IsJson(settings[LogSettings.Format]);
        if (isJson)
            log.WriteTo.Console(new CompactJsonFormatter(), standardErrorFromLevel: LogEventLevel.Warning);
        else
            log.WriteTo.Console(standardErrorFromLevel: LogEventLevel.Warning, formatProvider: CultureInfo.InvariantCulture);
        if (settings[LogSettings.File] is { Length: > 0 } file)
            AddFile(log, file, isJson);
        return log;
    }

    private static bool IsJson(string? format) => string.Equals(format, LogSettings.Json, StringComparison.OrdinalIgnoreCase);

    // A file a day, and another when it is full; two weeks of them are kept.
    private static void AddFile(LoggerConfiguration log, string file, bool isJson)
    {
        if (isJson)
        {
            log.WriteTo.File(
                new CompactJsonFormatter(), file, rollingInterval: RollingInterval.Day, fileSizeLimitBytes: MostBytes, rollOnFileSizeLimit: true, retainedFileCountLimit: MostFiles);
        }
        else
        {
            log.WriteTo.File(
                file, formatProvider: CultureInfo.InvariantCulture, rollingInterval: RollingInterval.Day, fileSizeLimitBytes: MostBytes, rollOnFileSizeLimit: true, retainedFileCountLimit: MostFiles);
        }
    }
}
