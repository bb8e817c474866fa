using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Gateway.Registrar;
using Softswitch.Gateway.Signalling;

namespace Softswitch.Gateway.Tests.Registrar;

/// <summary>The user parts of temporary GRUUs: opened by every gateway of the platform, by nobody else, and alike to everybody.</summary>
public sealed class TemporaryUsersTests
{
    private static readonly Gen<ChannelName> Names =
        from length in Gen.Choose(1, ChannelName.MaxLength)
        from letters in Gen.Elements("abcXYZ019._-".ToCharArray()).ArrayOf(length)
        select new ChannelName(new string(letters));

    private static readonly Gen<(ChannelName Name, long Mark, int At)> Cases =
        from name in Names
        from mark in ArbMap.Default.GeneratorFor<long>()
        from at in Gen.Choose(0, 10_000)
        select (name, mark, at);

    private readonly TemporaryUsers _users = With(1);

    [Fact]
    public void What_one_gateway_seals_another_with_the_same_key_opens() => Check((name, mark, _) =>
        Open(With(1), _users.Seal(name, mark)) == new Gruu(name, null, mark));

    [Fact]
    public void What_another_key_sealed_is_not_opened() => Check((name, mark, _) => Open(With(2), _users.Seal(name, mark)) is null);

    [Fact]
    public void One_character_changed_or_left_out_opens_nothing() => Check((name, mark, at) =>
    {
        var user = _users.Seal(name, mark);
        at %= user.Length - 1; // the last may have bits that mean nothing
        var changed = user[..at] + (user[at] == 'A' ? 'B' : 'A') + user[(at + 1)..];
        return Open(_users, changed) is null && Open(_users, user.Remove(at, 1)) is null && Open(_users, user[..at]) is null;
    });

    [Fact]
    public void Two_of_the_same_registration_have_nothing_in_common_but_the_length() => Check((name, mark, _) =>
    {
        var (one, other) = (_users.Seal(name, mark), _users.Seal(name, mark));
        return one.Length == other.Length && (name.Value.Length < 8 || !one.Contains(name.Value, StringComparison.Ordinal))
            && one["tgruu.".Length..].Zip(other["tgruu.".Length..]).Count(pair => pair.First == pair.Second) < one.Length / 3;
    });

    [Fact]
    public void Usual_names_cannot_be_told_apart_by_the_length() =>
        Assert.Single(Enumerable.Range(1, 23).Select(length => _users.Seal(new ChannelName(new string('a', length)), 1).Length).Distinct());

    [Theory]
    [InlineData("")]
    [InlineData("tgruu.")]
    [InlineData("tgruu.AAAA")]
    [InlineData("tgruu.not base64 at all!")]
    [InlineData("TGRUU.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("tgruu.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("101")]
    public void Anything_else_is_not_opened(string user) => Assert.Null(Open(_users, user));

    [Fact]
    public void Text_of_any_length_is_not_opened()
    {
        foreach (var length in Enumerable.Range(0, 400))
            Assert.Null(Open(_users, "tgruu." + new string('A', length)));
    }

    private static TemporaryUsers With(byte key) => new([.. Enumerable.Repeat(key, 32)], new IdSource());

    private static Gruu? Open(TemporaryUsers users, string user) => users.Open(Encoding.ASCII.GetBytes(user));

    private static void Check(Func<ChannelName, long, int, bool> holds) =>
        Prop.ForAll(Cases.ToArbitrary(), each => holds(each.Name, each.Mark, each.At)).QuickCheckThrowOnFailure();
}
