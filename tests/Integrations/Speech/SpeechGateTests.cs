using Softswitch.Contracts.Speech;
using Softswitch.Domain.Speech;
using Softswitch.Integrations.Speech;
using Softswitch.Support.Time;

namespace Softswitch.Integrations.Tests.Speech;

public sealed class SpeechGateTests : IDisposable
{
    private static readonly SpeechResult Done = new SpeechResult.Spoken(new byte[46], 16_000);

    private readonly SpeechGate _gate = new(new SpeechLimits { AtOnce = 2, Waiting = 3 }, new ManualTimeProvider());

    public void Dispose() => _gate.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n\t ")]
    [InlineData("... --- !!!")]
    [InlineData("\u0000\u0001\u0002")]
    public async Task Text_without_a_word_is_refused(string text) => Assert.Equal(SpeechFault.BadRequest, await FaultOf(new SpeechRequest(SpeechLanguage.Dutch, null, text)));

    [Theory]
    [InlineData(SpeechRequest.LongestText + 1)]
    [InlineData(100_000)]
    public async Task Text_that_is_too_long_is_refused(int length) =>
        Assert.Equal(SpeechFault.BadRequest, await FaultOf(new SpeechRequest(SpeechLanguage.Dutch, null, new string('a', length))));

    [Theory]
    [InlineData("")]
    [InlineData("--stdin")]
    [InlineData("../x")]
    [InlineData("a b")]
    public async Task Voice_that_cannot_be_one_is_refused(string voice) =>
        Assert.Equal(SpeechFault.BadRequest, await FaultOf(new SpeechRequest(SpeechLanguage.Dutch, voice, "hallo")));

    [Fact]
    public async Task Work_gets_the_text_cleaned()
    {
        var got = "";

        await _gate.Enter(new SpeechRequest(SpeechLanguage.Dutch, null, " twee\u0000 woorden\n"), (text, _) => Task.FromResult(Noted(got = text)), default);

        Assert.Equal("twee woorden", got);
    }

    [Fact]
    public async Task More_than_may_wait_are_told_that_it_is_busy()
    {
        var end = new TaskCompletionSource<SpeechResult>();
        var (inside, most) = (0, 0);
        var request = new SpeechRequest(SpeechLanguage.Dutch, null, "hallo");
        async Task<SpeechResult> Work(string text, CancellationToken until)
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            var result = await end.Task;
            Interlocked.Decrement(ref inside);
            return result;
        }

        var admitted = Enumerable.Range(0, 5).Select(_ => _gate.Enter(request, Work, default)).ToArray();
        var refused = Assert.IsType<SpeechResult.Failed>(await _gate.Enter(request, Work, default));
        end.SetResult(Done);

        Assert.Equal(SpeechFault.Busy, refused.Fault);
        Assert.All(await Task.WhenAll(admitted), result => Assert.Same(Done, result));
        Assert.Equal(2, most);
        Assert.Same(Done, await _gate.Enter(request, Work, default));
    }

    private static SpeechResult Noted(string text) => text.Length > 0 ? Done : new SpeechResult.Failed(SpeechFault.BadRequest, "");

    private async Task<SpeechFault> FaultOf(SpeechRequest request) =>
        Assert.IsType<SpeechResult.Failed>(await _gate.Enter(request, (_, _) => Task.FromResult(Done), default)).Fault;
}
