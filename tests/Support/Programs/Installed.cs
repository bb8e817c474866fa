namespace Softswitch.Support.Programs;

/// <summary>Which programs this machine has, and the Debian package that brings each one.</summary>
public static class Installed
{
    private static readonly string[] SystemFolders = ["/usr/local/bin", "/usr/bin", "/bin", "/usr/local/sbin", "/usr/sbin", "/sbin"];

    /// <summary>The full path of a program, or null when it is not installed. A name with a slash is looked up as it is.</summary>
    public static string? Find(string program)
    {
        if (program.Contains('/', StringComparison.Ordinal))
            return File.Exists(program) ? program : null;

        var named = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return named.Concat(SystemFolders).Concat(PostgresFolders())
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Why a test cannot run here, for example "needs sipp (Debian package sip-tester)"; null when all programs are there.</summary>
    public static string? WhyMissing(IEnumerable<string> programs)
    {
        var missing = programs.Where(p => Find(p) is null).Select(p => $"{p} (Debian package {PackageOf(p)})").ToArray();
        return missing.Length == 0 ? null : "needs " + string.Join(", ", missing);
    }

    private static IEnumerable<string> PostgresFolders() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin"))
            : [];

    private static string PackageOf(string program) => program switch
    {
        "sipp" => "sip-tester",
        "postgres" or "initdb" or "pg_ctl" => "postgresql",
        "node" or "npm" => "nodejs",
        "svmap" or "svwar" or "svcrack" => "sipvicious",
        _ => program,
    };
}
