using Softswitch.Deploy.Tests.Files;
using Softswitch.Support.Files;
using Softswitch.Support.Programs;

namespace Softswitch.Deploy.Tests.Units;

public sealed class UnitFileTests
{
    private const string Path = "deploy/softswitch.service";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string[] Sections = ["Install", "Service", "Unit"];

    [Fact]
    public void Unit_deployed_breaks_no_rule()
    {
        var unit = UnitFile.Parse(DeployFiles.Read(Path));

        Assert.Equal(Sections, unit.Lines.Select(line => line.Section).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Empty(unit.Violations());
    }

    [Theory]
    [InlineData("NoNewPrivileges=yes", "NoNewPrivileges=no")]
    [InlineData("ProtectSystem=strict", "ProtectSystem=full")]
    [InlineData("User=softswitch", "User=root")]
    [InlineData("AmbientCapabilities=CAP_NET_BIND_SERVICE", "AmbientCapabilities=CAP_SYS_ADMIN")]
    [InlineData("TimeoutStopSec=60", "TimeoutStopSec=10")]
    [InlineData("LimitNOFILE=524288", "LimitNOFILE=1024")]
    [InlineData("Environment=Data__Folder", "Environment=Data__Foldr")]
    public void Unit_made_worse_breaks_a_rule(string good, string bad)
    {
        var text = DeployFiles.Read(Path);
        Assert.Contains(good, text, StringComparison.Ordinal);

        Assert.NotEmpty(UnitFile.Parse(text.Replace(good, bad, StringComparison.Ordinal)).Violations());
    }

    [Fact]
    public void Unit_with_a_stray_line_is_refused() => Assert.Throws<FormatException>(() => UnitFile.Parse("[Unit]\nstray\n"));

    [Fact]
    public void User_of_the_unit_is_the_one_that_is_made()
    {
        var user = UnitFile.Parse(DeployFiles.Read(Path)).Value("User");

        Assert.Contains($"\nu {user} ", DeployFiles.Read("deploy/softswitch.sysusers"), StringComparison.Ordinal);
    }

    [ProgramFact("systemd-analyze")]
    public async Task Unit_verified_by_systemd_draws_no_remark_of_its_own()
    {
        using var folder = new TemporaryFolder();
        var unit = folder.PathOf("softswitch.service");

        // Where the runtime lies differs; whether it is there is not what is asked.
        await File.WriteAllTextAsync(unit, DeployFiles.Read(Path).Replace("/usr/bin/dotnet", "/bin/true", StringComparison.Ordinal));
        var result = await ExternalProgram.RunAsync("systemd-analyze", ["verify", unit], Patience);

        Assert.DoesNotContain("softswitch.service", result.Output, StringComparison.Ordinal);
    }
}
