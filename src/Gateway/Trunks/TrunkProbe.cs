using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Trunks;

/// <summary>Asks a carrier again and again whether it is there (RFC 3261 11): anybody who answers is, unless he says that he cannot.</summary>
internal sealed class TrunkProbe(KeptTrunk owner) : TrunkExchange(owner, SipMethod.Options)
{
    private long _nextAtMs = long.MaxValue;
    private bool _isWanted;

    public override long DueMs => Math.Min(base.DueMs, IsOpen ? long.MaxValue : _nextAtMs);

    protected override string Uri => TrunkUri.OfCarrier(Owner.Trunk.Model);

    public void Start()
    {
        _isWanted = true;
        _nextAtMs = Core.Clock.NowMs;
    }

    public void Stop()
    {
        _isWanted = false;
        _nextAtMs = long.MaxValue;
    }

    public override void Tick(long nowMs)
    {
        base.Tick(nowMs);
        if (_isWanted && nowMs >= _nextAtMs)
            Begin();
    }

    protected override void WriteTo(ref SipWriter writer) => writer.Header(HeaderName.To, $"<{Uri}>");

    protected override void WriteRest(ref SipWriter writer, Flow flow)
    {
        OutOfDialog.Contact(ref writer, flow);
        writer.Raw("Accept: application/sdp\r\n"u8);
    }

    protected override void Finished(int status, SipMessage? response, string detail)
    {
        if (!_isWanted)
            return;
        _nextAtMs = Core.Clock.NowMs + (long)Owner.Trunk.Model.OptionsTime.TotalMilliseconds;
        Owner.Learn(status is not (408 or 503), detail);
    }
}
