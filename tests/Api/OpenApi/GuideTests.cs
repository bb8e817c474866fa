using System.Text.RegularExpressions;
using Softswitch.Support.Files;

namespace Softswitch.Api.Tests.OpenApi;

/// <summary>Carries out the commands of docs/api.md, in their order, as they stand there.</summary>
public sealed class GuideTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Commands_of_the_guide_do_what_it_says()
    {
        await using var host = new ApiHost();
        await host.InitializeAsync();
        var client = host.As("Admin");
        var text = await File.ReadAllTextAsync(Repository.PathOf("docs/api.md"));
        var commands = Regex.Matches(text, @"^curl (?<command>(?:[^\n]|\\\n)*?)(?:\s+# (?<status>\d+))$", RegexOptions.Multiline, Patience);
        Assert.True(commands.Count >= 10, $"only {commands.Count} commands found");
        foreach (Match command in commands)
        {
            var response = await Run(client, command.Groups["command"].Value);
            var expected = int.Parse(command.Groups["status"].Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.True((int)response.StatusCode == expected, $"{(int)response.StatusCode}: {command.Value}");
        }
    }

    private static Task<HttpResponseMessage> Run(HttpClient client, string command)
    {
        var path = Regex.Match(command, "\"\\$API/(?<it>[^\"]+)\"", RegexOptions.None, Patience).Groups["it"].Value;
        var body = Regex.Match(command, "(?:-d|--json) '(?<it>[^']+)'", RegexOptions.None, Patience);
        var method = Regex.Match(command, "-X (?<it>\\w+)", RegexOptions.None, Patience);
        var ifMatch = Regex.Match(command, "If-Match: (?<it>\"\\d+\")", RegexOptions.None, Patience);
        Assert.NotEmpty(path);
        return client.Send(
            method.Success ? method.Groups["it"].Value : body.Success ? "POST" : "GET",
            path,
            body.Success ? body.Groups["it"].Value : null,
            ifMatch.Success ? ifMatch.Groups["it"].Value : null);
    }
}
