using System.Text;
using Softswitch.Contracts.Trunks;
using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Sip.Authentication;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Trunks;

/// <summary>
/// Signs in at a carrier: answers its challenges (RFC 3261 22.2, 22.3), those of its server (401) and of its proxy (407)
/// beside each other. A password that was refused is not offered again, only a challenge that got too old is answered anew.
/// </summary>
internal sealed class TrunkCredentials(TrunkSecret trunk, IdSource ids)
{
    private TrunkChallenge? _ofServer;
    private TrunkChallenge? _ofProxy;
    private int _serverAnswers;
    private int _proxyAnswers;
    private byte[] _last = [];

    /// <summary>There is a challenge to answer.</summary>
    public bool IsChallenged => (_ofServer ?? _ofProxy) is not null;

    /// <summary>A new request: its challenges may be answered again.</summary>
    public void Begin() => (_serverAnswers, _proxyAnswers) = (0, 0);

    /// <summary>Another server is asked, whose challenges are its own.</summary>
    public void Forget()
    {
        Begin();
        (_ofServer, _ofProxy) = (null, null);
    }

    /// <summary>Takes the challenge of a 401 or 407; true when the request is to be sent again with the answer.</summary>
    public bool TryTake(SipMessage response)
    {
        if (trunk is not { Password: { } password, Model.Username: { } user } || response.StatusCode is not (401 or 407))
            return false;
        var isProxy = response.StatusCode == 407;
        if (!TryChoose(response, isProxy ? HeaderName.ProxyAuthenticate : HeaderName.WwwAuthenticate, out var text, out var challenge))
            return false;

        // Once, and once more for one that only got too old.
        ref var answers = ref isProxy ? ref _proxyAnswers : ref _serverAnswers;
        if (answers > (challenge.IsStale ? 1 : 0))
            return false;
        answers++;
        var secret = DigestHash.Compute(challenge.Algorithm, user, Encoding.UTF8.GetString(challenge.Realm), password);
        var taken = new TrunkChallenge(text.ToArray(), isProxy ? HeaderName.ProxyAuthorization : HeaderName.Authorization, secret);
        if (isProxy)
            _ofProxy = taken;
        else
            _ofServer = taken;
        return true;
    }

    /// <summary>Writes the answers to all challenges taken so far.</summary>
    /// <param name="uri">The request URI.</param>
    public void Write(ref SipWriter writer, SipMethod method, string uri)
    {
        if (trunk.Model.Username is not { } user)
            return;
        var start = writer.Length;
        _ofServer?.Write(ref writer, user, method, uri, ids.NextTag());
        _ofProxy?.Write(ref writer, user, method, uri, ids.NextTag());
        _last = writer.Length == start ? [] : writer.Written[start..].ToArray();
    }

    /// <summary>Writes once more what was written last.</summary>
    public void Repeat(ref SipWriter writer) => writer.Raw(_last);

    // RFC 8760 2.4: the strongest that is understood.
    private static bool TryChoose(SipMessage response, HeaderName name, out ReadOnlySpan<byte> text, out DigestChallenge chosen)
    {
        text = default;
        chosen = default;
        foreach (var line in response.Lines(name))
        {
            if (!DigestChallenge.TryParse(line, out var challenge) || (!text.IsEmpty && challenge.Algorithm <= chosen.Algorithm))
                continue;
            text = line;
            chosen = challenge;
        }

        return !text.IsEmpty;
    }
}
