using Softswitch.Domain.FeatureCodes.Menus;
using Softswitch.Domain.Media;
using Softswitch.Domain.Speech;
using Softswitch.Domain.Users;

namespace Softswitch.Domain.Tests.FeatureCodes;

/// <summary>A PIN that is changed by telephone, and how many wrong ones are looked at: SPEC D2, T3.</summary>
public sealed class PinMenuTests
{
    private const string Old = "2580";
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2580 7391 7391", "PinChanged", "7391")]
    [InlineData("1111 2580 7391 7391", "PinChanged", "7391")]
    [InlineData("1111 1112 1113 2580", "TooManyAttempts", null)]
    [InlineData("2580 739 7391 7391", "PinChanged", "7391")] // too short
    [InlineData("2580 1234 7391 7391", "PinChanged", "7391")] // too easy
    [InlineData("2580 0000 7391 7391", "PinChanged", "7391")] // must be changed
    [InlineData("2580 73915 73915", "TooManyAttempts", null)] // the extension, twice, and nothing
    [InlineData("2580 7391 7392 7391 7391", "PinChanged", "7391")] // they differed
    [InlineData("2580 7391 1 7391 1 7391 1", "TooManyAttempts", null)]
    public void Pin_is_changed_by_who_knows_it(string keys, string heard, string? ordered) =>
        Assert.Equal((heard, ordered), Play(PinMenu.Begin(isInitial: false, SpeechLanguage.English), keys));

    [Theory]
    [InlineData("7391 7391", "PinChanged", "7391")]
    [InlineData("0000 1111 12", "TooManyAttempts", null)]
    public void First_pin_is_not_asked_for(string keys, string heard, string? ordered)
    {
        var begun = PinMenu.Begin(isInitial: true, SpeechLanguage.English);
        Assert.Equal("PinMustChange EnterNewPin", string.Join(' ', begun.Sounds.Select(PromptOf)));
        Assert.Equal((heard, ordered), Play(begun, keys));
    }

    [Fact]
    public void Who_guessed_too_often_hears_so()
    {
        var blocked = PinMenu.Checked(PinMenu.Begin(isInitial: false, SpeechLanguage.English).Next!, PinVerdict.Blocked);
        Assert.Equal(("PinBlocked", null), (PromptOf(blocked.Sounds[0]), blocked.Next));
    }

    [Fact]
    public void Guesses_are_forgotten_after_an_hour()
    {
        var guesses = new PinGuesses();
        for (var i = 0; i < PinGuesses.Most; i++)
        {
            Assert.False(guesses.IsBlocked(Now));
            guesses = guesses.With(Now.AddMinutes(i));
        }

        Assert.True(guesses.IsBlocked(Now.AddMinutes(59)));
        Assert.False(guesses.IsBlocked(Now.AddMinutes(60)));
        Assert.True(guesses.With(Now.AddMinutes(60)).IsBlocked(Now.AddMinutes(60)));
        Assert.Equal(PinGuesses.Most, guesses.With(Now).With(Now).Wrong.Length);
    }

    // Until the end, as a caller would; who has no more to key keys nothing.
    private static (string Heard, string? Ordered) Play(PhoneMenuTurn turn, string keys)
    {
        foreach (var keyed in keys.Split(' ').Concat(Enumerable.Repeat("", 3)))
        {
            if (turn.Next is not { } state)
                break;
            turn = state.Step == PhoneMenuStep.OldPin
                ? PinMenu.Checked(state, keyed == Old ? PinVerdict.Right : PinVerdict.Wrong)
                : PinMenu.Next(state, keyed, "73915");
        }

        Assert.Null(turn.Next);
        return (PromptOf(turn.Sounds[0]), (turn.Order as PhoneOrder.ChangePin)?.Pin);
    }

    private static string PromptOf(Sound sound) => Assert.IsType<SayItem.Prompt>(Assert.Single(Assert.IsType<Sound.Say>(sound).Items)).Id.ToString();
}
