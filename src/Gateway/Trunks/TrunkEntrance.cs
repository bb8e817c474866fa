using System.Collections.Concurrent;
using System.Text;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Trunks;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Trunks;

/// <summary>
/// Recognises carriers: by where they send from, by the certificate they show, or by the contact that only they were told.
/// They are believed for new calls and for OPTIONS, up to so many a second; whoever brings credentials is a phone.
/// </summary>
/// <param name="perSecond">Of one trunk; 0 for no limit.</param>
internal sealed class TrunkEntrance(TrunkDirectory directory, int perSecond)
{
    private const int LongestUser = 64;

    private readonly ConcurrentDictionary<TrunkName, TrunkRate> _rates = new();

    /// <summary>The trunks that may have brought a call, the likeliest first; empty when none has.</summary>
    public ImmutableArray<TrunkSecret> Of(SipMessage request, Flow flow)
    {
        if (request.Method is not (SipMethod.Invite or SipMethod.Options) || directory.All.IsEmpty
            || request.Has(HeaderName.Authorization) || request.Has(HeaderName.ProxyAuthorization))
        {
            return [];
        }

        return ByContact(request) is { } told ? [told] : directory.From(flow);
    }

    /// <summary>The trunk whose own contact a call is for.</summary>
    public TrunkSecret? ByContact(SipMessage request) =>
        SipUri.TryParse(request.RequestUri, out var uri) && uri.User.Length is > 0 and <= LongestUser
            ? directory.FindByContact(Encoding.ASCII.GetString(uri.User))
            : null;

    /// <summary>Whether a trunk may bring one more request.</summary>
    public bool MayEnter(TrunkSecret trunk, long nowMs) =>
        perSecond == 0 || _rates.GetOrAdd(trunk.Model.Name, static (_, limit) => new TrunkRate(limit), perSecond).TryTake(nowMs);
}
