using Softswitch.Domain.Calls;
using Softswitch.Domain.FeatureCodes;
using Softswitch.Domain.FeatureCodes.Menus;
using Softswitch.Domain.Media;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Tests.FeatureCodes;

/// <summary>Prompts that are recorded by telephone, and who gets there from outside: SPEC V2, X8.</summary>
public sealed class RecordMenuTests
{
    private static readonly CallId Call = new(new Guid("0198c0de-0000-7000-8000-000000000001"));

    [Theory]
    [InlineData("5001 1500 2", "RecordingStoredAs", "5001 1500 1")]
    [InlineData("5001 1500 1 2", "RecordingStoredAs", "5001 1500 1")] // heard first
    [InlineData("5001 1500 3 900 2", "RecordingStoredAs", "5001 900 2")] // the second time
    [InlineData("5001 _ 900 2", "RecordingStoredAs", "5001 900 2")] // nothing was said
    [InlineData("6001 501 5001 1500 2", "RecordingStoredAs", "5001 1500 1")]
    [InlineData("6001 501 _", "TooManyAttempts", null)]
    [InlineData("5001 1500 9 8 7", "TooManyAttempts", null)]
    [InlineData("5001 _ _ _ _ _ _ _ _ _ _", "TooManyAttempts", null)]
    public void Recording_is_kept_under_its_number(string keys, string heard, string? ordered) =>
        Assert.Equal((heard, ordered), Play(RecordMenu.Begin(null, Call, "NL", SpeechLanguage.Dutch), keys));

    [Fact]
    public void Number_that_was_dialled_is_not_asked_for() =>
        Assert.Equal(("RecordingStoredAs", "5999 10 1"), Play(RecordMenu.Begin("5999", Call, "NL", SpeechLanguage.Dutch), "10 2"));

    [Fact]
    public void Each_take_is_another_sound() =>
        Assert.Equal(3, new[] { RecordedPrompt.IdOf(Call, 1), RecordedPrompt.IdOf(Call, 2), RecordedPrompt.IdOf(new CallId(Guid.Empty), 1) }.Distinct().Count());

    [Theory]
    [InlineData("5000", FeatureCode.RecordPrompt)]
    [InlineData("5999", FeatureCode.RecordPrompt)]
    [InlineData("6000", null)]
    [InlineData("500", null)]
    [InlineData("50000", null)]
    public void Number_of_a_recording_is_a_system_extension_everywhere(string dialled, FeatureCode? code)
    {
        Assert.Equal(code, SystemExtensions.Find("NL", dialled));
        Assert.Equal(code, SystemExtensions.Find("GB", dialled));
    }

    [Fact]
    public void Who_says_wrongly_who_he_is_three_times_is_out()
    {
        var state = LoginMenu.Begin(FeatureCode.NumberPlan, SpeechLanguage.Dutch).Next!;
        for (var i = 0; i < 2; i++)
        {
            var named = LoginMenu.Named(state, "999");
            Assert.Equal(("EnterPin", "999"), (PromptOf(named.Sounds[0]), named.Next!.Number));
            var wrong = LoginMenu.Checked(named.Next, PinVerdict.Wrong)!;
            Assert.Equal(("PinWrong", PhoneMenuStep.LoginExtension), (PromptOf(wrong.Sounds[0]), wrong.Next!.Step));
            state = wrong.Next;
        }

        var last = LoginMenu.Named(state, "101").Next!;
        Assert.Null(LoginMenu.Checked(last, PinVerdict.Right));
        Assert.Equal(("TooManyAttempts", null), Ends(LoginMenu.Checked(last, PinVerdict.Wrong)!));
        Assert.Equal(("PinBlocked", null), Ends(LoginMenu.Checked(last, PinVerdict.Blocked)!));
    }

    private static (string Heard, PhoneMenuState? Next) Ends(PhoneMenuTurn turn) => (PromptOf(turn.Sounds[0]), turn.Next);

    // '_' is nothing. What is recorded comes back as its length.
    private static (string Heard, string? Ordered) Play(PhoneMenuTurn turn, string keys)
    {
        foreach (var keyed in keys.Split(' '))
        {
            var state = turn.Next!;
            Assert.Equal(state.Step == PhoneMenuStep.Recording, turn.Record is not null);
            Assert.NotEqual(turn.Record is null, turn.Rules is null);
            turn = RecordMenu.Next(state, keyed == "_" ? "" : keyed, Call, "NL");
        }

        Assert.Null(turn.Next);
        var order = turn.Order as PhoneOrder.KeepRecording;
        var take = Enumerable.Range(1, 10).FirstOrDefault(each => RecordedPrompt.IdOf(Call, each) == order?.Sound);
        return (PromptOf(turn.Sounds[0]), order is null ? null : $"{order.Number} {order.Milliseconds} {take}");
    }

    private static string PromptOf(Sound sound) => Assert.IsType<SayItem.Prompt>(Assert.Single(Assert.IsType<Sound.Say>(sound).Items)).Id.ToString();
}
