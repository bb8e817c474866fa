namespace Softswitch.Silo;

/// <summary>The command before the settings: none to serve, or <c>import FILE</c>.</summary>
internal static class CommandLine
{
    public static (string Command, string? File, string[] Options) Parse(string[] args) =>
        args is ["import", ..]
            ? ("import", args.Length > 1 && !args[1].StartsWith('-') ? args[1] : null, args[Math.Min(2, args.Length)..])
            : ("serve", null, args);
}
