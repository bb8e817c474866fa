using System.Text.Json;
using Softswitch.Silo.Explaining;

namespace Softswitch.Silo.Tests.Explaining;

public sealed class ExplainTextTests
{
    private const string Answer = """
        {"stations":[
          {"number":0,"reasons":[{"rule":"Did","at":"+31201234567","name":"","value":"Office, plan 1 (Open): 300"},{"rule":"Group","at":"300","name":"Sales","value":"all at once"}],
           "kind":"Rings","places":["101","102"],"seconds":20,"prefix":"Shop","next":[{"when":"Busy, NoAnswer","to":1},{"when":"Unreachable","to":2}]},
          {"number":1,"reasons":[{"rule":"Forward","at":"301","name":"Out","value":"+31612345678"}],"kind":"CallsOutside","places":["+31612345678"],"seconds":null,"prefix":"","next":[]},
          {"number":2,"reasons":[],"kind":"Rings","places":[],"seconds":null,"prefix":"","next":[]}]}
        """;

    [Fact]
    public void Stations_are_a_tree_of_reasons()
    {
        Assert.Equal(
            """
            Did +31201234567: Office, plan 1 (Open): 300
            Group 300 (Sales): all at once
            -> Rings 101, 102, 20 s, shows "Shop"
              Busy, NoAnswer:
                Forward 301 (Out): +31612345678
                -> CallsOutside +31612345678
              Unreachable:
                -> Rings nobody

            """.ReplaceLineEndings("\n"),
            Text(Answer));
    }

    [Fact]
    public void Stations_in_a_circle_are_written_once() =>
        Assert.Equal("-> Asks 300\n  Then:\n", Text("""{"stations":[{"number":0,"reasons":[],"kind":"Asks","places":["300"],"seconds":null,"prefix":"","next":[{"when":"Then","to":0}]}]}"""));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"stations":7}""")]
    [InlineData("""{"stations":[{"number":0}]}""")]
    [InlineData("""{"stations":[{"number":0},{"number":0}]}""")]
    public void Anything_else_is_no_explanation(string answer) => Assert.Throws<JsonException>(() => Text(answer));

    private static string Text(string answer)
    {
        using var parsed = JsonDocument.Parse(answer);
        using var text = new StringWriter { NewLine = "\n" };
        ExplainText.Write(parsed.RootElement, text);
        return text.ToString();
    }
}
