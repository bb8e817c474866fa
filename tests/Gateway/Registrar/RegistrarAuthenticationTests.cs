using Softswitch.Gateway.Tests.Sessions;
using Softswitch.Protocols.Sip.Authentication;

namespace Softswitch.Gateway.Tests.Registrar;

/// <summary>REGISTER: who may.</summary>
public sealed class RegistrarAuthenticationTests
{
    private readonly RegistrarBench _bench = new();

    [Fact]
    public void Register_without_credentials_is_challenged_and_nothing_is_kept()
    {
        var answer = _bench.Send(RegistrarBench.Here);

        Assert.StartsWith("SIP/2.0 401 ", answer, StringComparison.Ordinal);
        Assert.Contains("algorithm=SHA-256", answer, StringComparison.Ordinal);
        Assert.Contains("algorithm=MD5", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("stale=true", answer, StringComparison.Ordinal);
        Assert.Equal(0, _bench.Gateway.Core.Transactions.Counters.TotalActive);
    }

    [Theory]
    [InlineData(DigestAlgorithm.Sha256)]
    [InlineData(DigestAlgorithm.Md5)]
    public void Right_password_in_either_algorithm_registers(DigestAlgorithm algorithm)
    {
        var challenge = _bench.Send(RegistrarBench.Here);

        var answer = _bench.Send(RegistrarBench.Here, RegistrarBench.Credentials(challenge, algorithm));

        Assert.StartsWith("SIP/2.0 200 ", answer, StringComparison.Ordinal);
        Assert.Equal("sip:alice@127.0.0.1:5070", Assert.Single(_bench.Channel.Bindings).Contact);
    }

    [Fact]
    public void Wrong_password_and_unknown_user_get_the_same_answer()
    {
        var challenge = _bench.Send(RegistrarBench.Here);

        var wrong = _bench.Send(RegistrarBench.Here, RegistrarBench.Credentials(challenge, password: "open poppy"));
        var unknown = _bench.Send(RegistrarBench.Here, RegistrarBench.Credentials(challenge, user: "nobody"));

        Assert.StartsWith("SIP/2.0 403 ", wrong, StringComparison.Ordinal);
        Assert.Equal(Comparable(wrong), Comparable(unknown), StringComparer.Ordinal);
        Assert.Empty(_bench.Channel.Requests);
    }

    [Fact]
    public void Nonce_that_is_too_old_is_stale_and_the_next_one_serves()
    {
        var challenge = _bench.Send(RegistrarBench.Here);
        _bench.Gateway.Advance(TimeSpan.FromMinutes(6));

        var stale = _bench.Send(RegistrarBench.Here, RegistrarBench.Credentials(challenge));

        Assert.StartsWith("SIP/2.0 401 ", stale, StringComparison.Ordinal);
        Assert.Contains("stale=true", stale, StringComparison.Ordinal);
        Assert.StartsWith("SIP/2.0 200 ", _bench.Send(RegistrarBench.Here, RegistrarBench.Credentials(stale)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nonce_too_old_with_a_wrong_password_is_refused_like_any_wrong_password()
    {
        var challenge = _bench.Send(RegistrarBench.Here);
        _bench.Gateway.Advance(TimeSpan.FromMinutes(6));

        var answer = _bench.Send(RegistrarBench.Here, RegistrarBench.Credentials(challenge, password: "open poppy"));

        Assert.StartsWith("SIP/2.0 403 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_overheard_and_sent_again_register_nothing()
    {
        var credentials = RegistrarBench.Credentials(_bench.Send(RegistrarBench.Here));
        _bench.Send(RegistrarBench.Here, credentials);

        var answer = _bench.Send("<sip:thief@127.0.0.1:5070>", credentials);

        Assert.StartsWith("SIP/2.0 401 ", answer, StringComparison.Ordinal);
        Assert.Contains("stale=true", answer, StringComparison.Ordinal);
        Assert.Single(_bench.Channel.Requests);
    }

    [Fact]
    public void Nonce_used_again_with_the_next_count_is_accepted()
    {
        var challenge = _bench.Send(RegistrarBench.Here);
        _bench.Send(RegistrarBench.Here, RegistrarBench.Credentials(challenge));

        var answer = _bench.Send(RegistrarBench.Here, RegistrarBench.Credentials(challenge, count: 2));

        Assert.StartsWith("SIP/2.0 200 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Register_repeated_by_the_network_is_answered_the_same_and_carried_out_once()
    {
        var credentials = RegistrarBench.Credentials(_bench.Send(RegistrarBench.Here));
        var request = _bench.Write(RegistrarBench.Here, credentials, "alice", 9);
        _bench.Gateway.Receive(_bench.Phone, request);
        _bench.Gateway.Receive(_bench.Phone, request);

        Assert.Equal(_bench.Phone.Sent[^2], _bench.Phone.Sent[^1]);
        Assert.Single(_bench.Channel.Requests);
    }

    [Fact]
    public void Register_for_somebody_else_is_refused()
    {
        Assert.StartsWith("SIP/2.0 403 ", _bench.Register(to: "bob"), StringComparison.Ordinal);
        Assert.Empty(_bench.Channel.Requests);
    }

    [Fact]
    public void Register_while_the_configuration_is_away_is_told_to_come_later()
    {
        _bench.Gateway.Configuration.IsAway = true;

        var answer = _bench.Register();

        Assert.StartsWith("SIP/2.0 503 ", answer, StringComparison.Ordinal);
        Assert.Equal("10", SipText.Header(answer, "Retry-After"));
    }

    private static IEnumerable<string> Comparable(string answer) => answer.Split("\r\n")
        .Where(line => !line.StartsWith("Via:", StringComparison.Ordinal) && !line.StartsWith("CSeq:", StringComparison.Ordinal))
        .Select(line => line.StartsWith("To:", StringComparison.Ordinal) ? line.Split(";tag=")[0] : line);
}
