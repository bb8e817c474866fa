using System.Globalization;
using Softswitch.Deploy.Tests.Files;

namespace Softswitch.Deploy.Tests.Units;

/// <summary>A unit of systemd: lines of a section, a name and a value; a name may come more than once.</summary>
internal sealed record UnitFile(IReadOnlyList<(string Section, string Name, string Value)> Lines)
{
    // What remains of a node after its calls.
    private const int Rest = 30;

    private static readonly string[] Yes =
    [
        "NoNewPrivileges", "ProtectHome", "PrivateTmp", "PrivateDevices", "ProtectClock", "ProtectControlGroups", "ProtectHostname", "ProtectKernelLogs",
        "ProtectKernelModules", "ProtectKernelTunables", "RestrictNamespaces", "RestrictRealtime", "RestrictSUIDSGID", "LockPersonality", "RemoveIPC",
    ];

    /// <exception cref="FormatException">A line is neither a section nor a setting.</exception>
    public static UnitFile Parse(string text)
    {
        var lines = new List<(string, string, string)>();
        var section = "";
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] is not ('#' or ';')))
        {
            if (line is ['[', .. var name, ']'])
                section = name;
            else if (section.Length > 0 && line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
                lines.Add((section, line[..equals], line[(equals + 1)..]));
            else
                throw new FormatException($"\"{line}\" is no line of a unit");
        }

        return new UnitFile(lines);
    }

    public string? Value(string name) => Lines.LastOrDefault(line => line.Name == name).Value;

    public IEnumerable<string> Violations()
    {
        foreach (var name in Yes.Where(name => Value(name) != "yes"))
            yield return $"{name} is not yes";
        if (Value("ProtectSystem") != "strict")
            yield return "it may write the system";
        if (Value("User") is null or "root" or "0")
            yield return "it runs as root";
        if (Value("CapabilityBoundingSet") != "CAP_NET_BIND_SERVICE" || Value("AmbientCapabilities") != "CAP_NET_BIND_SERVICE")
            yield return "it has other capabilities than that of low ports";
        if (Value("SystemCallFilter") is null || Value("RestrictAddressFamilies") is null)
            yield return "it may make any system call, or open any socket";
        if (!int.TryParse(Value("LimitNOFILE"), CultureInfo.InvariantCulture, out var files) || files < 65_536)
            yield return "it has descriptors for few calls";
        if (!int.TryParse(Value("TimeoutStopSec"), CultureInfo.InvariantCulture, out var patience) || patience < SettingNames.Default("Calls:DrainSeconds") + Rest)
            yield return "it is killed before its calls are recorded";
        if (Value("MemoryDenyWriteExecute") is "yes")
            yield return "code that is compiled while it runs could not run";
        foreach (var variable in Lines.Where(line => line.Name == "Environment").Select(line => line.Value.Split('=')[0]).Where(name => !SettingNames.IsVariable(name)))
            yield return $"{variable} is no setting";
    }
}
