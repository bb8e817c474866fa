using System.Text.Json.Nodes;
using YamlDotNet.Core;

namespace Softswitch.Deploy.Tests.Files;

public sealed class ParsedFileTests
{
    public static TheoryData<string> YamlFiles => [.. DeployFiles.WithEnding(".yaml", ".yml")];

    public static TheoryData<string> JsonFiles => [.. DeployFiles.WithEnding(".json")];

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void Yaml_file_deployed_parses_to_something(string path) => Assert.NotEmpty(Yaml.Documents(DeployFiles.Read(path)));

    [Theory]
    [MemberData(nameof(JsonFiles))]
    public void Json_file_deployed_parses_to_an_object(string path) => Assert.IsType<JsonObject>(JsonNode.Parse(DeployFiles.Read(path)));

    [Theory]
    [InlineData("a: 1\na: 2\n")]
    [InlineData("a: [1, 2\n")]
    [InlineData("a: *nobody\n")]
    public void Yaml_that_is_broken_is_refused(string text) => Assert.ThrowsAny<YamlException>(() => Yaml.Documents(text));

    [Fact]
    public void Yaml_with_merged_keys_gives_those_that_are_said_again()
    {
        var tree = Yaml.Document("base: &base { a: 1, b: 2 }\nnode:\n  <<: *base\n  b: 3\n");

        Assert.Equal(("1", "3"), (tree.Text("node", "a"), tree.Text("node", "b")));
    }
}
