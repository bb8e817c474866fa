using System.Net.Sockets;
using System.Security.Cryptography;
using Serilog;
using Softswitch.Grains.Configuration;
using Softswitch.Silo.Explaining;
using Softswitch.Silo.Observation;
using Softswitch.Silo.Settings;
using Softswitch.Storage;

namespace Softswitch.Silo;

/// <summary>The life of one process: settings, storage, parts, until it is told to stop. What stops a start is one line.</summary>
internal static class Node
{
    public static async Task<int> Run(string[] args)
    {
        try
        {
            return await Start(CommandLine.Parse(args));
        }
        catch (Exception failure) when (StartFault.Of(failure) is { } fault)
        {
            await Console.Error.WriteLineAsync($"softswitch: {fault.Line.ReplaceLineEndings(" ")}");
            return fault.Code;
        }
        finally
        {
            await Log.CloseAndFlushAsync();
        }
    }

    private static async Task<int> Start(CommandLine line)
    {
        if (line.Fault is { } fault)
            throw new BadSettingException(fault);
        var builder = CreateBuilder(line);
        var settings = ReadSettings(builder.Configuration, line);
        if (line is { Verb: Verb.Backup or Verb.Restore, File: { } copy })
            return BackupCommand.Run(settings.Storage, line.Verb, copy, line.Force);
        if (line.Verb == Verb.Health)
            return await HealthCommand.Run(settings);
        if (line.Explain is { } explain)
            return await ExplainCommand.Run(explain, settings);
        using var loggers = LoggerFactory.Create(logging => logging.AddSerilog());
        using var random = RandomNumberGenerator.Create();
        var teller = new ConfigurationTeller(loggers.CreateLogger<ConfigurationTeller>());
        await using var storage = await StorageHost.Open(
            settings.Storage, TimeProvider.System, random, [teller], loggers.CreateLogger<StorageHost>());
        return line is { Verb: Verb.Import, File: { } file } ? await ImportCommand.Run(storage, file) : await Serve(builder, settings, storage, teller);
    }

    private static WebApplicationBuilder CreateBuilder(CommandLine line)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = line.Options, ContentRootPath = AppContext.BaseDirectory });
            UseLogging(builder);
            return builder;
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // The file is named on the outside, what is wrong with it on the inside.
            var cause = failure.GetBaseException();
            throw new BadSettingException(
                "bad setting: " + (cause == failure ? failure.Message : $"{failure.Message} {cause.Message}"), failure);
        }
    }

    private static SiloSettings ReadSettings(IConfiguration configuration, CommandLine line)
    {
        var reader = new SettingReader(configuration);
        var settings = SiloSettings.Read(reader);
        reader.RefuseUnknown(line.Keys);
        return reader.Faults.Count == 0 ? settings : throw new BadSettingException("bad setting: " + string.Join("; ", reader.Faults));
    }

    private static async Task<int> Serve(WebApplicationBuilder builder, SiloSettings settings, StorageHost storage, ConfigurationTeller teller)
    {
        if (!await storage.UseGivenApiKey(settings.AdminApiKey, ImportCommand.By("setting")))
            throw new BadSettingException("bad setting: Admin:ApiKey: not ssk_ and 64 hexadecimal digits");

        await using var app = NodeServices.Build(builder, settings, storage, teller);
        var welcome = await StartOrStop(app, settings, storage);
        welcome.Print(app, settings);
        await app.WaitForShutdownAsync();
        return 0;
    }

    // What has been started already is stopped in order, or it would complain of being disposed while it runs.
    private static async Task<Welcome> StartOrStop(WebApplication app, SiloSettings settings, StorageHost storage)
    {
        try
        {
            await app.StartAsync();
            // Only now: passwords made for a node that does not start would be shown to nobody.
            return await Welcome.Prepare(settings, storage);
        }
        catch (SocketException failure)
        {
            await app.StopAsync();
            throw new BadSettingException($"HTTP {settings.Http}: {failure.Message}", failure);
        }
        catch
        {
            await app.StopAsync();
            throw;
        }
    }

    private static void UseLogging(WebApplicationBuilder builder)
    {
        Log.Logger = NodeLog.Configure(new LoggerConfiguration(), builder.Configuration).CreateLogger();
        builder.Logging.ClearProviders().AddSerilog();
    }
}
