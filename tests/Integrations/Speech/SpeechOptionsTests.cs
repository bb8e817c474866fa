using System.Collections.Frozen;
using Softswitch.Domain.Speech;
using Softswitch.Integrations.Speech;

namespace Softswitch.Integrations.Tests.Speech;

public sealed class SpeechOptionsTests
{
    [Fact]
    public void Options_by_themselves_have_no_faults() => Assert.Empty(new SpeechOptions().Faults());

    [Theory]
    [InlineData("http://127.0.0.1:8880")]
    [InlineData("https://speech.example/openai/")]
    public void Address_of_a_server_is_accepted(string url) => Assert.Empty(new SpeechOptions { Provider = SpeechProvider.Http, Url = url, Key = "sk-1" }.Faults());

    [Theory]
    [InlineData(null)]
    [InlineData("speech.example")]
    [InlineData("ftp://speech.example")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://name:word@speech.example")]
    [InlineData("https://speech.example/?x=1")]
    public void Address_that_is_none_is_a_fault(string? url) =>
        Assert.Equal("Speech:Url", Assert.Single(new SpeechOptions { Provider = SpeechProvider.Http, Url = url }.Faults()).Setting);

    [Theory]
    [InlineData("two words")]
    [InlineData("line\r\nX-Other: 1")]
    [InlineData("sleutél")]
    public void Key_that_no_header_may_have_is_a_fault_that_does_not_tell_it(string key)
    {
        var (setting, fault) = Assert.Single(new SpeechOptions { Key = key }.Faults());

        Assert.Equal("Speech:Key", setting);
        Assert.DoesNotContain(key, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-w/tmp/x")]
    [InlineData("../../etc/passwd")]
    [InlineData("a..b")]
    [InlineData("nl;rm")]
    [InlineData("nl\n")]
    public void Voice_that_could_be_something_else_is_a_fault(string voice) => Assert.Equal(
        "Speech:Voice:nl",
        Assert.Single(new SpeechOptions { Voices = new Dictionary<SpeechLanguage, string> { [SpeechLanguage.Dutch] = voice }.ToFrozenDictionary() }.Faults()).Setting);
}
