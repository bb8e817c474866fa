using System.Text;
using Softswitch.Protocols.Ice;
using Softswitch.Protocols.Stun;
using Softswitch.Support.Memory;

namespace Softswitch.Protocols.Tests.Ice;

/// <summary>What a lite agent answers to checks, and what it learns of them.</summary>
public sealed class IceLiteAgentTests
{
    private const string Ufrag = "8hhY";
    private const string Password = "asd88fgpdd777uzjYhagZg";
    private const string Far = "9uB6";
    private const string FarPassword = "YH75Fviy6338Vbrhrlp8Yh";

    private static readonly StunAddress Home = new(1, false, 1000);
    private static readonly StunAddress Mobile = new(2, false, 2000);
    private static readonly byte[] Id = new byte[12];

    private readonly IceLiteAgent _agent = new(IceCredentials.Read(Ufrag, Password)!, IceCredentials.Read(Far, FarPassword)!);
    private readonly byte[] _answer = new byte[StunLimits.MaxMessage];
    private long _now;

    [Fact]
    public void Check_is_answered_with_where_it_came_from()
    {
        var answer = Receive(Check(), Mobile);

        Assert.True(StunMessage.TryParse(answer, out var message));
        Assert.Equal((StunClass.Success, (StunAddress?)Mobile), (message.Class, message.MappedAddress));
        Assert.True(message.HasFingerprint && message.IsFrom(Encoding.ASCII.GetBytes(Password)));
        Assert.True(_agent.Knows(Mobile));
        Assert.False(_agent.Knows(Home));
        Assert.Null(_agent.Selected);
    }

    [Theory]
    [InlineData(Far, Password)]
    [InlineData($"{Ufrag}:{Far}", FarPassword)]
    [InlineData($"{Ufrag}:other", Password)]
    [InlineData($"{Far}:{Ufrag}", Password)]
    public void Check_of_another_is_refused_and_teaches_nothing(string username, string password)
    {
        Assert.Equal(401, ErrorOf(Receive(Check(username: username, password: password, nominates: true), Home)));

        Assert.False(_agent.Knows(Home));
        Assert.Null(_agent.Selected);
        Assert.Equal(1, _agent.Refused);
    }

    [Fact]
    public void Check_without_name_integrity_or_priority_is_a_bad_request()
    {
        Assert.Equal(400, ErrorOf(Receive(Check(username: ""), Home)));
        Assert.Equal(400, ErrorOf(Receive(Check(password: ""), Home)));
        Assert.Equal(400, ErrorOf(Receive(Check(priority: null), Home)));
        Assert.Null(_agent.Selected);
    }

    [Fact]
    public void Far_end_that_wants_us_to_decide_is_told_that_it_must()
    {
        var answer = Receive(Check(extra: StunAttribute.IceControlled, value: new byte[8], nominates: true), Home);

        Assert.Equal(487, ErrorOf(answer));
        Assert.Null(_agent.Selected);
    }

    [Fact]
    public void Check_with_an_attribute_that_must_be_understood_is_refused_with_its_number()
    {
        var answer = Receive(Check(extra: (StunAttribute)0x0031, value: new byte[4]), Home);

        Assert.Equal(420, ErrorOf(answer));
        Assert.True(answer.AsSpan().IndexOf((byte[])[0, 0x0A, 0, 2, 0, 0x31]) > 0);
    }

    [Fact]
    public void What_is_no_check_is_not_answered()
    {
        Assert.Empty(Receive(Check(messageClass: StunClass.Indication), Home));
        Assert.Empty(Receive(Check(messageClass: StunClass.Success), Home));
        Assert.Empty(Receive(Check()[..^8], Home)); // of a length that does not fit
        Assert.Equal(1, _agent.Refused);
        Assert.False(_agent.Knows(Home));
    }

    [Fact]
    public void Nominated_pair_of_the_highest_priority_is_selected()
    {
        Receive(Check(nominates: true, priority: 5), Mobile);
        Assert.Equal(Mobile, _agent.Selected);
        Receive(Check(nominates: true, priority: 9), Home);
        Assert.Equal(Home, _agent.Selected);
        Receive(Check(nominates: true, priority: 5), Mobile);
        Assert.Equal(Home, _agent.Selected);
        Receive(Check(priority: 99), new StunAddress(3, false, 3000));
        Assert.Equal(Home, _agent.Selected);
    }

    [Fact]
    public void Far_end_that_moved_is_followed_once_its_old_place_is_silent()
    {
        Receive(Check(nominates: true, priority: 9), Home);
        Receive(Check(nominates: true, priority: 5), Mobile);
        _now += IceLiteAgent.StaleAfterMs;
        Receive(Check(priority: 5), Mobile);
        Assert.Equal(Home, _agent.Selected);

        _now++;
        Receive(Check(priority: 5), Mobile);
        Assert.Equal(Mobile, _agent.Selected);
    }

    [Fact]
    public void Many_addresses_take_the_places_of_those_that_are_silent()
    {
        Receive(Check(nominates: true), Home);
        for (var i = 0; i < 40; i++)
        {
            _now++;
            Receive(Check(), new StunAddress(100, false, i));
        }

        Assert.Equal(Home, _agent.Selected);
        Assert.True(_agent.Knows(Home) && _agent.Knows(new StunAddress(100, false, 39)));
        Assert.False(_agent.Knows(new StunAddress(100, false, 3)));
    }

    [Fact]
    public void Flood_of_checks_of_others_is_answered_a_few_times_and_keeps_nobody_out()
    {
        var answered = Enumerable.Range(0, 1000).Count(_ => Receive(Check(password: FarPassword), Mobile).Length > 0);

        Assert.Equal(IceLiteAgent.MostRefusals, answered);
        Assert.Equal(1000, _agent.Refused);
        Receive(Check(nominates: true), Home);
        Assert.Equal(Home, _agent.Selected);
    }

    [Fact]
    public void Checks_allocate_nothing()
    {
        var check = Check(nominates: true);
        Action take = () => _agent.Receive(check, in Home, _now, _answer);
        for (var i = 0; i < 100; i++)
            take();

        Assert.Equal(0, Allocated.InEveryRound(100, take));
    }

    [Theory]
    [InlineData("abc", FarPassword)]
    [InlineData(Far, "tooshort")]
    [InlineData("ab:d", FarPassword)]
    [InlineData(null, FarPassword)]
    [InlineData(Far, null)]
    public void Credentials_that_are_none_are_refused(string? ufrag, string? password) => Assert.Null(IceCredentials.Read(ufrag, password));

    [Fact]
    public void Credentials_of_our_own_are_as_the_far_end_wants_them()
    {
        var ours = IceCredentials.Of(Enumerable.Repeat((byte)0xFB, IceCredentials.SecretLength).ToArray());

        Assert.NotNull(IceCredentials.Read(ours.Ufrag, ours.Password));
        Assert.DoesNotContain(ours.Password, ours.ToString(), StringComparison.Ordinal);
    }

    private static byte[] Check(
        string username = $"{Ufrag}:{Far}",
        string password = Password,
        uint? priority = 7,
        bool nominates = false,
        StunClass messageClass = StunClass.Request,
        StunAttribute extra = StunAttribute.IceControlling,
        byte[]? value = null)
    {
        var room = new byte[StunLimits.MaxMessage];
        var writer = new StunWriter(room, messageClass, Id);
        if (username.Length > 0)
            writer.Add(StunAttribute.Username, Encoding.ASCII.GetBytes(username));
        if (priority is { } said)
            writer.Add(StunAttribute.Priority, said);
        if (nominates)
            writer.Add(StunAttribute.UseCandidate, ""u8);
        writer.Add(extra, value ?? new byte[8]);
        return room[..(password.Length == 0 ? writer.End() : writer.Seal(Encoding.ASCII.GetBytes(password)))];
    }

    private static int ErrorOf(byte[] answer)
    {
        Assert.True(StunMessage.TryParse(answer, out var message));
        Assert.Equal(StunClass.Error, message.Class);
        return message.ErrorCode;
    }

    private byte[] Receive(byte[] packet, StunAddress source) => _answer[.._agent.Receive(packet, in source, _now, _answer)];
}
