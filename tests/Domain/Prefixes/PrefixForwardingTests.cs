using Softswitch.Domain.FeatureCodes.Menus;
using Softswitch.Domain.Media;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Prefixes;
using Softswitch.Domain.Speech;

namespace Softswitch.Domain.Tests.Prefixes;

/// <summary>Numbers that are forwarded by a code: SPEC R10.</summary>
public sealed class PrefixForwardingTests
{
    private const string First = "+31880000101";
    private const string Second = "+31880000102";
    private const string Mobile = "+31612345678";
    private const string Other = "+31687654321";

    private static readonly ImmutableArray<PrefixConfig> Prefixes = [new("7", First), new("101", First), new("102", Second)];

    [Theory]
    [InlineData("*101*0612345678", "101", "0612345678")]
    [InlineData("*100*+31612345678", "100", "+31612345678")]
    [InlineData("#199#", "199", null)]
    [InlineData("*101*", null, null)]
    [InlineData("*201*0612345678", null, null)]
    [InlineData("*1a1*0612345678", null, null)]
    [InlineData("*12*0612345678", null, null)]
    [InlineData("#31#0612345678", null, null)]
    [InlineData("#101#06", null, null)]
    [InlineData("", null, null)]
    public void Code_is_read(string dialled, string? prefix, string? to)
    {
        Assert.Equal(prefix is null ? null : new ForwardCode(prefix, to), ForwardCode.Read(dialled, "NL"));
        Assert.Null(ForwardCode.Read(dialled, "GB"));
    }

    [Theory]
    [InlineData("101", Mobile, "NumberForwarded", First, Mobile)]
    [InlineData("100", Mobile, "ForwardedAlways", null, Mobile)]
    [InlineData("101", First, "ForwardNotAllowed", null, null)] // to itself
    [InlineData("101", null, "ForwardNotAllowed", null, null)] // a number that may not be called
    [InlineData("103", Mobile, "NumberNotInUse", null, null)]
    public void Number_is_forwarded_by_the_code_that_stands_for_it(string prefix, string? to, string heard, string? number, string? ordered)
    {
        var turn = PrefixForwarding.Decide(new ForwardCode(prefix, "0612345678"), Prefixes, to is null ? null : new E164(to), SpeechLanguage.Dutch);
        Assert.Equal(heard, Heard(turn));
        Assert.Null(turn.Next);
        Assert.Equal(ordered is null ? null : new PhoneOrder.ForwardNumbers(number, new E164(ordered)), turn.Order);
    }

    [Theory]
    [InlineData("102", "NumberNotForwarded", Second)]
    [InlineData("100", "AllForwardsStopped", null)]
    public void Forward_is_undone(string prefix, string heard, string? number)
    {
        var turn = PrefixForwarding.Decide(new ForwardCode(prefix, null), Prefixes, null, SpeechLanguage.Dutch);
        Assert.Equal((heard, new PhoneOrder.ForwardNumbers(number, null)), (Heard(turn), turn.Order as PhoneOrder.ForwardNumbers));
    }

    [Theory]
    [InlineData("1>M", Mobile, null)]
    [InlineData("1>M 1>", null, null)]
    [InlineData("*>M", Mobile, Mobile)]
    [InlineData("*>M 1>O", Other, Mobile)]
    [InlineData("1>O *>M", Mobile, Mobile)] // what is said of all holds for all
    [InlineData("*>M 1>", null, Mobile)]
    [InlineData("*>M 1> 1>O", Other, Mobile)]
    [InlineData("1>O *>", null, null)]
    [InlineData("*>1 2>M", null, Mobile)] // none is forwarded to itself
    public void Forwards_are_as_they_were_said_to_be(string said, string? first, string? second)
    {
        var forwards = NumberForwards.None;
        foreach (var each in said.Split(' '))
        {
            string? to = each[2..] switch { "M" => Mobile, "O" => Other, "1" => First, _ => null };
            forwards = forwards.With(each[0] switch { '1' => First, '2' => Second, _ => null }, to);
        }

        Assert.Equal((first, second), (forwards.Of(new E164(First))?.Value, forwards.Of(new E164(Second))?.Value));
        Assert.Empty(NumberForwardRules.Check(forwards));
    }

    [Fact]
    public void Forwards_that_cannot_be_are_refused()
    {
        var errors = NumberForwardRules.Check(new NumberForwards("06", [new(First, First), new(First, "x"), new("102")]));
        Assert.Equal(
            "all format, numbers[0].to circle, numbers[1].to format, numbers[1].number unique, numbers[2].number format",
            string.Join(", ", errors.Select(error => $"{error.Field} {error.Rule}")));
    }

    private static string Heard(PhoneMenuTurn turn) => Assert.IsType<SayItem.Prompt>(Assert.Single(Assert.IsType<Sound.Say>(turn.Sounds[0]).Items)).Id.ToString();
}
