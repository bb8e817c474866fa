using System.Text;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Bans;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Authentication;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Authentication;

/// <summary>
/// Finds out which channel sends a request: by digest (RFC 7616, RFC 8760), or by the address of a trusted peer.
/// Challenges are given without keeping anything, and unknown names are treated as wrong passwords are.
/// </summary>
internal sealed class ChannelAuthenticator
{
    private readonly AuthenticationOptions _options;
    private readonly TrustedPeers _trusted;
    private readonly byte[] _realm;
    private readonly NonceMint _mint;
    private readonly NonceSalt _salt;
    private readonly DigestServer _server;
    private readonly ChannelDirectory _directory;
    private readonly IGrainFactory _grains;
    private readonly SignallingCore _core;
    private readonly SourceAdmission _sources;

    public ChannelAuthenticator(
        AuthenticationOptions options, ChannelDirectory directory, IGrainFactory grains, SignallingCore core, SourceAdmission sources)
    {
        _sources = sources;
        _options = options;
        _trusted = new TrustedPeers(options.Trusted);
        _realm = Encoding.UTF8.GetBytes(options.Realm);
        _mint = new NonceMint(options.NonceKey, options.NonceValidity);
        _salt = new NonceSalt(options.NonceKey);
        _server = new DigestServer(_mint, new NonceCounter(options.NonceValidity, 1_000_000));
        _directory = directory;
        _grains = grains;
        _core = core;
    }

    /// <summary>Whether the request comes from an address whose requests need no proof.</summary>
    public bool IsTrusted(SipMessage request, Flow flow) => IsTrusted(request, flow, out _);

    /// <summary>
    /// The user of credentials that may be right: readable, and for a challenge of ours. Without them a request can only
    /// be challenged; asks nobody.
    /// </summary>
    public bool TryFindUser(SipMessage request, out ReadOnlySpan<byte> user)
    {
        user = default;
        if (!TryFindCredentials(request, out var credentials))
            return false;
        user = credentials.Username;
        return _mint.Check(credentials.Nonce, _realm, Now, out _) != NonceVerdict.Forged;
    }

    /// <summary>Answers 401 with a challenge, keeping no state: a repeated request is challenged anew.</summary>
    public void Challenge(SipMessage request, Flow flow) =>
        _core.Replies.SendStateless(flow, request, 401, Challenges(flow, stale: false));

    public ValueTask<CallerCheck> Check(SipMessage request, Flow flow)
    {
        if (IsTrusted(request, flow, out var tenant))
            return ValueTask.FromResult(CheckTrusted(request, tenant));

        if (!TryFindCredentials(request, out var credentials))
            return ValueTask.FromResult(CallerCheck.Refused(CallerRefusal.Challenge));

        if (!ChannelName.TryParse(Encoding.UTF8.GetString(credentials.Username), out var name))
            return ValueTask.FromResult(Fail(flow, credentials, Evidence.UnknownName));

        return Check(request, name, flow);
    }

    public void Refuse(ServerTransaction transaction, SipMessage request, CallerCheck check)
    {
        switch (check.Refusal)
        {
            case CallerRefusal.Challenge:
                _core.Replies.Send(transaction, request, 401, Challenges((Flow)transaction.Flow, stale: false));
                break;
            case CallerRefusal.Stale:
                _core.Replies.Send(transaction, request, 401, Challenges((Flow)transaction.Flow, stale: true));
                break;
            case CallerRefusal.Unavailable:
                _core.Replies.Send(transaction, request, 503, "Retry-After: 10\r\n"u8);
                break;
            case CallerRefusal.Unencrypted:
                _core.Replies.Send(transaction, request, 403, ReasonLines.Of(ReleaseCause.Unencrypted));
                break;
            default:
                _core.Replies.Send(transaction, request, 403);
                break;
        }
    }

    private long Now => _core.Clock.Time.GetUtcNow().ToUnixTimeMilliseconds();

    private async ValueTask<CallerCheck> Check(SipMessage request, ChannelName name, Flow flow)
    {
        try
        {
            var tenant = await _directory.Find(name).ConfigureAwait(false);
            var secret = tenant is null
                ? null
                : await _grains.GetGrain<IChannelGrain>(GrainKeys.Channel(tenant.Value, name)).Credentials().ConfigureAwait(false);
            return Judge(request, tenant, name, secret, flow);
        }
        catch (StorageUnavailableException)
        {
            return CallerCheck.Refused(CallerRefusal.Unavailable);
        }
    }

    private CallerCheck Judge(SipMessage request, TenantId? tenant, ChannelName name, ChannelCredentials? secret, Flow flow)
    {
        if (!TryFindCredentials(request, out var credentials))
            return CallerCheck.Refused(CallerRefusal.Challenge);

        var hash = secret is null
            ? DigestHash.Nobody(credentials.Algorithm)
            : DigestHash.FromBytes(credentials.Algorithm, credentials.Algorithm == DigestAlgorithm.Sha256 ? secret.Sha256 : secret.Md5);
        switch (_server.Verify(credentials, hash, request.MethodName, _realm, Now))
        {
            case DigestVerdict.Accepted:
                _sources.Succeeded(flow.Remote.Address, credentials.Username);
                return Admit(request, new Caller(tenant!.Value, name), secret!.Encryption, flow);
            case DigestVerdict.Stale:
                return CallerCheck.Refused(CallerRefusal.Stale);
            case DigestVerdict.Unasked:
                return CallerCheck.Refused(CallerRefusal.Challenge);
            default:
                return Fail(flow, credentials, secret is null ? Evidence.UnknownName : Evidence.WrongPassword);
        }
    }

    // Told only to who knows the password: to anybody else a channel that must be encrypted looks like no channel at all. A
    // call is refused by the call, which lets cries for help pass and leaves a record.
    private static CallerCheck Admit(SipMessage request, Caller caller, Encryption encryption, Flow flow) =>
        encryption == Encryption.Optional || flow.IsSecure || request.Method == SipMethod.Invite
            ? CallerCheck.Of(caller, encryption)
            : CallerCheck.Refused(CallerRefusal.Unencrypted);

    // Over UDP anybody can write any address: only who answers the challenge that went there is there.
    private CallerCheck Fail(Flow flow, in DigestCredentials credentials, Evidence evidence)
    {
        var isReal = flow.IsReliable
            || (_mint.Check(credentials.Nonce, _realm, Now, out var stamp) != NonceVerdict.Forged && _salt.IsFor(flow.Remote.Address, stamp.Salt));
        _sources.Failed(flow, credentials.Username, evidence, isReal, _core.Clock.NowMs);
        return CallerCheck.Refused(CallerRefusal.Forbidden);
    }

    // Credentials of an algorithm that is not offered are none: a weaker one may not be chosen for us.
    private bool TryFindCredentials(SipMessage request, out DigestCredentials credentials) =>
        (DigestCredentials.TryFind(request, HeaderName.Authorization, _realm, out credentials)
            || DigestCredentials.TryFind(request, HeaderName.ProxyAuthorization, _realm, out credentials))
        && _options.Algorithms.Contains(credentials.Algorithm);

    private bool IsTrusted(SipMessage request, Flow flow, out TenantId tenant)
    {
        tenant = default;
        return request.Method != SipMethod.Register && _trusted.TryFind(flow.Remote.Address, out tenant);
    }

    private static CallerCheck CheckTrusted(SipMessage request, TenantId tenant) =>
        request.TryGet(HeaderName.From, out var from) && NameAddress.TryParse(from, out var address) && address.TryGetUri(out var uri)
        && ChannelName.TryParse(Encoding.UTF8.GetString(uri.User), out var channel)
            ? CallerCheck.Of(new Caller(tenant, channel))
            : CallerCheck.Refused(CallerRefusal.Forbidden);

    // Each algorithm has a header of its own (RFC 8760 2.4); they may share the nonce.
    private byte[] Challenges(Flow flow, bool stale)
    {
        Span<byte> room = stackalloc byte[1024];
        var writer = new SipWriter(room);
        Span<byte> nonce = stackalloc byte[NonceMint.NonceLength];
        _mint.Create(_realm, Now, _salt.For(flow.Remote.Address, _core.Ids.NextTag()), nonce);
        foreach (var algorithm in _options.Algorithms)
            DigestChallenge.Write(ref writer, HeaderName.WwwAuthenticate, _realm, nonce, algorithm, stale);
        return writer.Written.ToArray();
    }
}
