using System.Text.Json;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Clients;

/// <summary>SIP.js in headless Chromium; it plays one call and ends.</summary>
internal static class BrowserPhone
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(90);

    public static string Folder { get; } = Repository.PathOf("tests/Acceptance/Browser");

    /// <summary>Registers the user and calls the target; the output has a "STEP" line for each thing that worked.</summary>
    public static Task<ProgramResult> CallAsync(SwitchProcess host, string user, string target) =>
        RunAsync(JsonSerializer.Serialize(new
        {
            server = host.WebSocket.ToString(),
            domain = SwitchSettings.Address,
            user,
            password = host.Settings.DemoPassword,
            target,
        }));

    /// <summary>Only opens the page: shows that the client itself works on this machine.</summary>
    public static Task<ProgramResult> LoadAsync() => RunAsync("load");

    private static Task<ProgramResult> RunAsync(string argument) =>
        ExternalProgram.RunAsync("node", ["phone.js", argument], Budget, workingFolder: Folder);
}
