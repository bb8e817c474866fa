using Softswitch.Silo.Explaining;

namespace Softswitch.Silo.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--Http:Port=8080")]
    [InlineData("--Http:Port 8080 --Sip:UdpPort=5080")]
    [InlineData("--Demo:Password=")]
    public void Settings_alone_serve(string args)
    {
        var line = CommandLine.Parse(Words(args));

        Assert.Null(line.Fault);
        Assert.Equal((Verb.Serve, null), (line.Verb, line.File));
        Assert.Equal(Words(args), line.Options);
        Assert.Equal(Words(args).Where(word => word.StartsWith("--", StringComparison.Ordinal)).Select(word => word[2..].Split('=')[0]), line.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void Import_takes_a_file_and_settings_after_it()
    {
        var line = CommandLine.Parse(["import", "acme.json", "--Data:Folder=/tmp/x"]);

        Assert.Equal((null, Verb.Import, "acme.json"), (line.Fault, line.Verb, line.File));
        Assert.Equal(["Data:Folder"], line.Keys);
    }

    [Theory]
    [InlineData("backup b.tar.gz --Data:Folder=/tmp/x", Verb.Backup, false)]
    [InlineData("restore b.tar.gz --Data:Folder=/tmp/x", Verb.Restore, false)]
    [InlineData("restore b.tar.gz --force --Data:Folder=/tmp/x", Verb.Restore, true)]
    [InlineData("restore b.tar.gz --Data:Folder=/tmp/x --force", Verb.Restore, true)]
    internal void Backup_and_restore_take_a_file_and_settings(string args, Verb verb, bool force)
    {
        var line = CommandLine.Parse(Words(args));

        Assert.Equal((null, verb, "b.tar.gz", force), (line.Fault, line.Verb, line.File, line.Force));
        Assert.Equal(["Data:Folder"], line.Keys);
    }

    [Fact]
    public void Health_takes_settings_alone()
    {
        var line = CommandLine.Parse(["health", "--Http:Port=8081"]);

        Assert.Equal((null, Verb.Health, null), (line.Fault, line.Verb, line.File));
        Assert.Equal(["Http:Port"], line.Keys);
        Assert.Contains("stray", CommandLine.Parse(["health", "stray"]).Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain acme 101", null, null)]
    [InlineData("explain acme 101 --caller +31612345678 --at 2026-11-25T11:00:00Z --Http:Port=8081", "+31612345678", "2026-11-25T11:00:00Z")]
    [InlineData("explain acme 101 --Http:Port 8081 --at=2026-11-25T11:00:00+01:00 --caller=102", "102", "2026-11-25T11:00:00+01:00")]
    public void Explain_takes_tenant_and_number_with_options_and_settings(string args, string? caller, string? at)
    {
        var line = CommandLine.Parse(Words(args));

        Assert.Equal((null, Verb.Explain), (line.Fault, line.Verb));
        Assert.Equal(new ExplainLine("acme", "101", caller, at, null, null), line.Explain);
        Assert.Equal(caller is null ? "" : "Http:Port", string.Join(' ', line.Keys));
    }

    [Theory]
    [InlineData("explain", "explain TENANT NUMBER")]
    [InlineData("explain acme", "explain TENANT NUMBER")]
    [InlineData("explain acme --caller 101", "explain TENANT NUMBER")]
    [InlineData("explain acme 101 102", "102")]
    [InlineData("explain acme 101 --caller", "--caller")]
    [InlineData("explain acme 101 --url ftp://x", "ftp://x")]
    [InlineData("export file", "export")]
    [InlineData("import", "file")]
    [InlineData("import --Data:Folder=x", "file")]
    [InlineData("import a.json b.json", "b.json")]
    [InlineData("backup", "file")]
    [InlineData("restore --force", "file")]
    [InlineData("backup b.tar.gz --force", "--force")]
    [InlineData("-x", "-x")]
    [InlineData("--Http:Port=8080 stray", "stray")]
    [InlineData("--Http:Port", "--Http:Port")]
    [InlineData("--Http:Port --Sip:UdpPort=5060", "--Http:Port")]
    [InlineData("--", "--")]
    [InlineData("--=x", "--=x")]
    public void Anything_else_is_refused_by_its_name(string args, string name) =>
        Assert.Contains(name, CommandLine.Parse(Words(args)).Fault, StringComparison.Ordinal);

    private static string[] Words(string args) => args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
