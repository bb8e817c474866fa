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
        Assert.Null(line.Import);
        Assert.Equal(Words(args), line.Options);
        Assert.Equal(Words(args).Where(word => word.StartsWith("--", StringComparison.Ordinal)).Select(word => word[2..].Split('=')[0]), line.Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void Import_takes_a_file_and_settings_after_it()
    {
        var line = CommandLine.Parse(["import", "acme.json", "--Data:Folder=/tmp/x"]);

        Assert.Equal((null, "acme.json"), (line.Fault, line.Import));
        Assert.Equal(["Data:Folder"], line.Keys);
    }

    [Theory]
    [InlineData("export file", "export")]
    [InlineData("import", "file")]
    [InlineData("import --Data:Folder=x", "file")]
    [InlineData("import a.json b.json", "b.json")]
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
