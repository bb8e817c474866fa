using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Serilog;
using Serilog.Events;
using Softswitch.Contracts.Records;
using Softswitch.Gateway.Transport;
using Softswitch.Grains.Configuration;
using Softswitch.Silo.Settings;
using Softswitch.Storage;

namespace Softswitch.Silo;

/// <summary>The life of one process: settings, storage, parts, until it is told to stop. What stops a start is one line.</summary>
internal static class Node
{
    private const int Failed = 1;
    private const int BadSettings = 2;

    public static async Task<int> Run(string[] args)
    {
        try
        {
            return await Start(args);
        }
        catch (StorageSettingsException fault)
        {
            return Refuse(BadSettings, fault.Message);
        }
        catch (StorageUnavailableException fault)
        {
            return Refuse(Failed, fault.Message);
        }
        catch (TransportStartException fault)
        {
            return Refuse(Failed, fault.Message);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            return Refuse(Failed, $"HTTP: {fault.Message}");
        }
        finally
        {
            await Log.CloseAndFlushAsync();
        }
    }

    private static async Task<int> Start(string[] args)
    {
        var (command, file, options) = CommandLine.Parse(args);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = options, ContentRootPath = AppContext.BaseDirectory });
        var reader = new SettingReader(builder.Configuration);
        var settings = SiloSettings.Read(reader);
        if (reader.Faults.Count > 0)
            return Refuse(BadSettings, "bad setting: " + string.Join("; ", reader.Faults));

        UseLogging(builder);
        using var loggers = LoggerFactory.Create(logging => logging.AddSerilog());
        using var random = RandomNumberGenerator.Create();
        var teller = new ConfigurationTeller(loggers.CreateLogger<ConfigurationTeller>());
        await using var storage = await StorageHost.Open(
            settings.Storage, TimeProvider.System, random, [teller], loggers.CreateLogger<StorageHost>());
        return command switch
        {
            "import" => await ImportCommand.Run(storage, file),
            _ => await Serve(builder, settings, storage, teller),
        };
    }

    private static async Task<int> Serve(WebApplicationBuilder builder, SiloSettings settings, StorageHost storage, ConfigurationTeller teller)
    {
        if (settings.AdminApiKey is { } key && !await storage.EnsureApiKey(key, ImportCommand.By("setting")))
            return Refuse(BadSettings, "bad setting: Admin:ApiKey: not ssk_ and 64 hexadecimal digits");

        var welcome = await Welcome.Prepare(settings, storage);
        if (welcome.Refusal is { } refusal)
            return Refuse(BadSettings, refusal);

        await using var app = NodeServices.Build(builder, settings, storage, teller);
        await StartOrStop(app);
        welcome.Print(app, settings);
        await app.WaitForShutdownAsync();
        return 0;
    }

    // What has been started already is stopped in order, or it would complain of being disposed while it runs.
    private static async Task StartOrStop(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.StopAsync();
            throw;
        }
    }

    private static void UseLogging(WebApplicationBuilder builder)
    {
        Log.Logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)

            // The session keys of the portal lie in the data folder, which is the operator's to protect.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Orleans", LogEventLevel.Warning)

            // It recommends another garbage collector at every start.
            .MinimumLevel.Override("Orleans.Runtime.Silo", LogEventLevel.Error)

            // It would tell with a stack trace what Run tells in one line.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(standardErrorFromLevel: LogEventLevel.Warning, formatProvider: CultureInfo.InvariantCulture)
            .CreateLogger();
        builder.Logging.ClearProviders().AddSerilog();
    }

    private static int Refuse(int code, string line)
    {
        Console.Error.WriteLine($"softswitch: {line.ReplaceLineEndings(" ")}");
        return code;
    }
}
