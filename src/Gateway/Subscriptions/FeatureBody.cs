using System.Text;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Lamps;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Lamps;
using Softswitch.Domain.Reach;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Signalling;
using Softswitch.Protocols.Sip.Events;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Subscriptions;

/// <summary>What the body of a SUBSCRIBE has switched for the user of a phone (SPEC P3).</summary>
internal static class FeatureBody
{
    /// <summary>
    /// As <see cref="CarryOut(IGrainFactory, SipMessage, Caller)"/>, where a phone begins. It has keys of its own alone, named by its channel or by the extension of its user; that
    /// of nobody has none.
    /// </summary>
    public static async ValueTask<int> Begin(IGrainFactory grains, SipMessage request, Caller caller, string name)
    {
        var viewer = grains.GetGrain<ILampViewerGrain>(GrainKeys.Channel(caller.Tenant, caller.Channel));
        var seen = await viewer.Look([caller.Channel.Value, name, ILampViewerGrain.Features]).ConfigureAwait(false);
        if (seen?.Views is not [var own, var asked, { Sight: not LampSight.Dark }])
            return 403;
        return own.Lamp == asked.Lamp ? await CarryOut(grains, request, caller).ConfigureAwait(false) : 404;
    }

    /// <summary>The status to refuse the SUBSCRIBE with, or 0: it is carried out, or there is none.</summary>
    public static async ValueTask<int> CarryOut(IGrainFactory grains, SipMessage request, Caller caller)
    {
        if (Read(request, out var order) is var refusal and not 0)
            return refusal;
        if (order is null)
            return 0;
        var verdict = await grains.GetGrain<IPhoneKeysGrain>(GrainKeys.Channel(caller.Tenant, caller.Channel)).Press(KeyOf(order)).ConfigureAwait(false);
        return verdict switch
        {
            PhoneKeyVerdict.Done => 0,
            PhoneKeyVerdict.Nobodys => 403,
            PhoneKeyVerdict.Impossible => 400,
            _ => 503,
        };
    }

    /// <summary>As <see cref="CarryOut(IGrainFactory, SipMessage, Caller)"/>, within a subscription: its phone is answered first, and told after that.</summary>
    public static async ValueTask<int> CarryOut(IGrainFactory grains, SipMessage request, Subscription subscription, LampWatch lamps)
    {
        var refusal = 503;
        subscription.Wait();
        try
        {
            refusal = await CarryOut(grains, request, subscription.Caller).ConfigureAwait(false);
            await lamps.Renew(subscription).ConfigureAwait(false);
            return refusal;
        }
        finally
        {
            if (refusal != 0)
                subscription.Resume();
        }
    }

    /// <summary>Header lines that belong to a refusal.</summary>
    public static byte[] HeadersOf(int refusal) => refusal switch
    {
        415 => Encoding.ASCII.GetBytes($"Accept: {FeatureKeys.PartType}\r\n"),
        503 => [.. "Retry-After: 10\r\n"u8],
        _ => [],
    };

    private static int Read(SipMessage request, out FeatureOrder? order)
    {
        order = null;
        if (request.Body.IsEmpty)
            return 0;
        if (request.Body.Length > FeatureOrder.MaxBody)
            return 413;
        if (!request.TryGet(HeaderName.ContentType, out var type) || !IsOfKeys(type))
            return 415;
        return FeatureOrder.TryParse(request.Body, out order) ? 0 : 400;
    }

    private static bool IsOfKeys(ReadOnlySpan<byte> type)
    {
        var semicolon = type.IndexOf((byte)';');
        return Ascii.EqualsIgnoreCase((semicolon < 0 ? type : type[..semicolon]).Trim(" \t"u8), "application/x-as-feature-event+xml"u8);
    }

    private static PhoneKey KeyOf(FeatureOrder order) => order.Kind switch
    {
        FeatureKind.DoNotDisturb => new PhoneKey.Quiet(order.IsOn),
        FeatureKind.ForwardAlways => Forward(order, PhoneForwardKind.Always),
        FeatureKind.ForwardBusy => Forward(order, PhoneForwardKind.Busy),
        _ => Forward(order, PhoneForwardKind.NoAnswer),
    };

    private static PhoneKey.Forward Forward(FeatureOrder order, PhoneForwardKind kind) => new(kind, order.IsOn, order.To, order.Rings);
}
