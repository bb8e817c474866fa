using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Softswitch.Deploy.Tests.Files;

/// <summary>YAML as trees of JSON in which every scalar is a text, with anchors and merged keys followed.</summary>
internal static class Yaml
{
    /// <exception cref="YamlException">It is not YAML, or has a key twice.</exception>
    public static IReadOnlyList<JsonNode> Documents(string text)
    {
        RefuseTwice(text);
        var parser = new MergingParser(new Parser(new StringReader(text)));
        var deserializer = new DeserializerBuilder().Build();
        var serializer = new SerializerBuilder().JsonCompatible().Build();
        var documents = new List<JsonNode>();
        parser.Consume<StreamStart>();
        while (parser.Accept<DocumentStart>(out _))
        {
            if (deserializer.Deserialize(parser) is { } document)
                documents.Add(JsonNode.Parse(serializer.Serialize(document))!);
        }

        return documents;
    }

    public static JsonNode Document(string text) => Assert.Single(Documents(text));

    // Apart from the merging, which brings keys in that are given again on purpose.
    private static void RefuseTwice(string text)
    {
        var parser = new Parser(new StringReader(text));
        var deserializer = new DeserializerBuilder().WithDuplicateKeyChecking().Build();
        parser.Consume<StreamStart>();
        while (parser.Accept<DocumentStart>(out _))
            deserializer.Deserialize(parser);
    }
}
