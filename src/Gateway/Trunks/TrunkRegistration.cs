using System.Text;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Trunks;

/// <summary>Keeps a trunk registered at its carrier (RFC 3261 10.2), and takes the registration back when that is not wanted any more.</summary>
internal sealed class TrunkRegistration : TrunkExchange
{
    private const int FirstPauseMs = 5_000;
    private const int LongestPauseMs = 120_000;
    private const int LongestSeconds = 86_400;
    private const int MostRoutes = 8;

    private readonly string _contact;
    private int _seconds;
    private bool _isWanted;
    private bool _isRemoving;
    private bool _isRaised;
    private bool _isHeld;
    private int _failures;
    private long _nextAtMs = long.MaxValue;
    private long _endsAtMs = long.MaxValue;

    public TrunkRegistration(KeptTrunk owner)
        : base(owner, SipMethod.Register)
    {
        _contact = owner.Context.Directory.ContactOf(owner.Trunk.Model.Name);
        _seconds = (int)owner.Trunk.Model.RegisterTime.TotalSeconds;
    }

    /// <summary>The carrier has taken it, and it has not run out.</summary>
    public bool IsRegistered { get; private set; }

    /// <summary>Nothing of it is left at the carrier, as far as that could be had.</summary>
    public bool IsGone => !_isWanted && !_isHeld && !IsOpen;

    public override long DueMs => Math.Min(base.DueMs, Math.Min(_endsAtMs, IsOpen ? long.MaxValue : _nextAtMs));

    protected override string Uri => $"sip:{TrunkUri.Domain(Owner.Trunk.Model)}";

    public void Start()
    {
        _isWanted = true;
        _failures = 0;
        _nextAtMs = Core.Clock.NowMs;
    }

    /// <summary>Takes it back, once.</summary>
    public void Stop()
    {
        _isWanted = false;
        _nextAtMs = _isHeld || IsOpen ? Core.Clock.NowMs : long.MaxValue;
        Lapse();
    }

    /// <summary>The connection that the carrier would call back on is gone.</summary>
    public void LookAtFlow()
    {
        if (_isWanted && IsRegistered && Flow is { IsOpen: false })
            _nextAtMs = Math.Min(_nextAtMs, Core.Clock.NowMs);
    }

    public override void Tick(long nowMs)
    {
        base.Tick(nowMs);
        if (nowMs >= _endsAtMs)
        {
            Lapse();
            Owner.Changed();
        }

        if (IsOpen || nowMs < _nextAtMs)
            return;
        _isRemoving = !_isWanted;
        _isRaised = false;
        Begin();
    }

    protected override void WriteTo(ref SipWriter writer) => writer.Header(HeaderName.To, $"<{OwnAddress}>");

    protected override void WriteRest(ref SipWriter writer, Flow flow)
    {
        OutOfDialog.Contact(ref writer, flow, user: _contact);
        writer.Header(HeaderName.Expires, _isRemoving ? 0 : _seconds);
        writer.Raw("Supported: path\r\n"u8);
        writer.Raw(Replies.AllowLine);
    }

    protected override void Finished(int status, SipMessage? response, string detail)
    {
        if (_isRemoving)
        {
            _isHeld = false;
            _nextAtMs = _isWanted ? Core.Clock.NowMs : long.MaxValue;
        }
        else if (status is >= 200 and < 300 && Granted(response!) is > 0 and var granted)
        {
            Succeed(response!, granted);
        }
        else if (status == 423 && !_isRaised && MinimumOf(response!) is var minimum && minimum > _seconds)
        {
            (_isRaised, _seconds) = (true, minimum);
            Begin();
            return;
        }
        else
        {
            Fail(status, response);
        }

        if (_isWanted)
            Owner.Learn(status is not (408 or 503), detail);
    }

    private void Succeed(SipMessage response, int granted)
    {
        var nowMs = Core.Clock.NowMs;
        _isHeld = true;
        _failures = 0;
        _nextAtMs = nowMs;
        if (!_isWanted)
            return;
        IsRegistered = true;
        _nextAtMs = nowMs + (granted * 800L);
        _endsAtMs = nowMs + (granted * 1000L);
        Owner.Context.Routes.Set(Owner.Trunk.Model.Name, RoutesOf(response));
    }

    private void Fail(int status, SipMessage? response)
    {
        // A carrier that does not answer has not taken back what it granted.
        if (status is not (408 or 503))
            Lapse();
        if (_isWanted)
            _isHeld &= IsRegistered;
        var pause = Math.Min((long)FirstPauseMs << Math.Min(_failures++, 5), LongestPauseMs);
        if (response is not null && response.TryGet(HeaderName.RetryAfter, out var text) && RetryAfter.TryParse(text, out var after))
            pause = Math.Max(pause, Math.Min(after.Seconds * 1000L, LongestPauseMs));

        // RFC 5626 4.5: not all who lost it at the same moment come back at the same moment.
        pause -= (long)(Core.Ids.NextTag() % (ulong)(pause / 2));
        _nextAtMs = _isWanted ? Core.Clock.NowMs + pause : _isHeld ? Core.Clock.NowMs : long.MaxValue;
    }

    private void Lapse()
    {
        IsRegistered = false;
        _endsAtMs = long.MaxValue;
        Owner.Context.Routes.Forget(Owner.Trunk.Model.Name);
    }

    /// <summary>For how many seconds the carrier keeps our contact (RFC 3261 10.2.1.1); 0 when it does not.</summary>
    private int Granted(SipMessage response)
    {
        foreach (var value in response.Values(HeaderName.Contact))
        {
            if (NameAddress.TryParse(value, out var address) && address.TryGetUri(out var uri) && Utf8.EqualsText(uri.User, _contact)
                && address.Parameters.TryGet("expires"u8, out var own))
            {
                return Seconds(own);
            }
        }

        return response.TryGet(HeaderName.Expires, out var all) ? Seconds(all) : _seconds;
    }

    private static int MinimumOf(SipMessage response) => response.TryGet(HeaderName.MinExpires, out var text) ? Seconds(text) : 0;

    private static int Seconds(ReadOnlySpan<byte> text) =>
        uint.TryParse(text.Trim((byte)' '), out var seconds) ? (int)Math.Min(seconds, LongestSeconds) : 0;

    private static ImmutableArray<string> RoutesOf(SipMessage response)
    {
        var routes = ImmutableArray.CreateBuilder<string>();
        foreach (var value in response.Values(HeaderName.ServiceRoute))
        {
            if (routes.Count < MostRoutes && NameAddress.TryParse(value, out var address) && address.TryGetUri(out _))
                routes.Add(Encoding.UTF8.GetString(value));
        }

        return routes.ToImmutable();
    }
}
