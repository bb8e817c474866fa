using System.Text;
using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Lamps;
using Softswitch.Gateway.Admission;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Events;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Subscriptions;

/// <summary>
/// SUBSCRIBE (RFC 6665): of registered phones that have proven who they are. What there is not, what is another tenant's and what a phone
/// may not see are all answered as a lamp that is out.
/// </summary>
internal sealed class SubscribeService(
    SubscriptionContext context, IGrainFactory grains, ChannelAuthenticator authenticator, DeviceHomes homes, AdmissionLimits limits, ILogger<SubscribeService> logger)
{
    private readonly SourceBuckets _arrivals = new(limits.SubscribesPerSecond, limits.SubscribeBurst);

    /// <summary>Whether a request inside a dialog is for a subscription here.</summary>
    public bool Knows(SipMessage request) => request.Method == SipMethod.Subscribe && context.Table.Find(request.ToTag) is not null;

    public void OnSubscribe(ServerTransaction transaction, SipMessage request) => _ = Run(transaction, context.Core.Messages.RentCopy(request));

    private async Task Run(ServerTransaction transaction, SipMessage request)
    {
        try
        {
            if (limits.SubscribesPerSecond > 0 && !_arrivals.TryTake(SourceKey.Of(((Flow)transaction.Flow).Remote.Address), 1, context.Core.Clock.NowMs))
                Refuse(transaction, request, 503, Later(10));
            else if (await authenticator.Check(request, (Flow)transaction.Flow).ConfigureAwait(false) is var check && check.Caller is not { } caller)
                authenticator.Refuse(transaction, request, check);
            else if (request.ToTag.IsEmpty)
                await Begin(transaction, request, caller).ConfigureAwait(false);
            else
                await Renew(transaction, request, caller).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            logger.SubscribeFailed(failure);
            Refuse(transaction, request, 503, Later(10));
        }
        finally
        {
            context.Core.Messages.Return(request);
        }
    }

    private async ValueTask Begin(ServerTransaction transaction, SipMessage request, Caller caller)
    {
        if (SubscribeRequest.Read(request, context.Times, out var wanted, out var headers) is var refusal and not 0)
        {
            Refuse(transaction, request, refusal, headers);
            return;
        }

        var channel = await grains.GetGrain<IChannelGrain>(GrainKeys.Channel(caller.Tenant, caller.Channel)).View().ConfigureAwait(false);
        if (channel is not { IsRegistered: true })
        {
            Refuse(transaction, request, 403);
            return;
        }

        if (context.Table.Admit(caller, (Flow)transaction.Flow, wanted!) is var full and not 0)
        {
            Refuse(transaction, request, full, full == 503 ? Later(60) : []);
            return;
        }

        var tag = context.Core.Ids.NextTag();
        var error = Dialog.TryCreateAsUas(request, Encoding.ASCII.GetBytes(tag.ToString("x16", null)), ((Flow)transaction.Flow).IsSecure, out var dialog);
        if (error != DialogError.None)
        {
            Refuse(transaction, request, error == DialogError.TooManyRoutes ? 513 : 400);
            return;
        }

        if (wanted!.Event.Package == EventPackage.Features && await FeatureBody.Begin(grains, request, caller, wanted.Name).ConfigureAwait(false) is var unfit and not 0)
        {
            Refuse(transaction, request, unfit, FeatureBody.HeadersOf(unfit));
            return;
        }

        var contact = await Registered(dialog!, caller).ConfigureAwait(false);
        var lamps = await Hold(caller, wanted!).ConfigureAwait(false);
        var subscription = new Subscription(context, caller, wanted!, dialog!, tag, (Flow)transaction.Flow, contact, lamps);
        context.Lamps.Show(subscription);
        Keep(transaction, request, subscription);
    }

    private void Keep(ServerTransaction transaction, SipMessage request, Subscription subscription)
    {
        if (context.Table.TryAdd(subscription) is var full and not 0)
        {
            context.Lamps.Leave(subscription);
            Refuse(transaction, request, full, full == 503 ? Later(60) : []);
            return;
        }

        subscription.Accept(transaction, request, subscription.Request.Lasts);
        LoseWithFlow(subscription);
    }

    private async ValueTask Renew(ServerTransaction transaction, SipMessage request, Caller caller)
    {
        if (context.Table.Find(request.ToTag) is not { } subscription
            || !SubscribeRequest.TryReadEvent(request, out var wanted) || wanted != subscription.Request.Event)
        {
            Refuse(transaction, request, 481);
            return;
        }

        if (subscription.Caller != caller)
        {
            Refuse(transaction, request, 403);
            return;
        }

        var refusal = subscription.Receive(request);
        byte[] headers = [];
        long lasts = 0;
        if (refusal == 0)
            refusal = SubscribeRequest.ReadLasts(request, context.Times, out lasts, out headers);
        if (refusal == 0 && wanted.Package == EventPackage.Features && !request.Body.IsEmpty)
        {
            refusal = await FeatureBody.CarryOut(grains, request, subscription, context.Lamps).ConfigureAwait(false);
            headers = FeatureBody.HeadersOf(refusal);
        }

        if (refusal != 0)
        {
            Refuse(transaction, request, refusal, headers);
            return;
        }

        subscription.Accept(transaction, request, lasts);
        context.Table.Move(subscription);
        LoseWithFlow(subscription);
    }

    // The connection may have closed while grains were asked, when there was nothing here to be lost.
    private static void LoseWithFlow(Subscription subscription)
    {
        if (subscription.Flow is { IsReliable: true, IsOpen: false })
            subscription.Take(new SubscriptionInput.Lost());
    }

    /// <summary>Watches what is asked for, as far as the channel may see it; what it may not is watched just so, and looks out.</summary>
    private async Task<ImmutableArray<SeenLamp>> Hold(Caller caller, SubscribeRequest wanted)
    {
        var viewer = grains.GetGrain<ILampViewerGrain>(GrainKeys.Channel(caller.Tenant, caller.Channel));
        ImmutableArray<string> names = wanted.IsList
            ? [.. (await viewer.List().ConfigureAwait(false)).Take(ResourceList.MaxResources)]
            : [wanted.Event.Package == EventPackage.Features ? ILampViewerGrain.Features : wanted.Name];
        var views = await viewer.Look(names).ConfigureAwait(false) ?? throw new InvalidOperationException("The channel is gone.");
        var lamps = ImmutableArray.CreateBuilder<SeenLamp>(names.Length);
        try
        {
            for (var i = 0; i < names.Length; i++)
            {
                var watched = await context.Lamps.Hold(caller.Tenant, views.Views[i].Lamp).ConfigureAwait(false);
                lamps.Add(new SeenLamp(watched, names[i], wanted.IsList ? wanted.UriOf(names[i]) : wanted.Entity, views.Views[i].Sight));
            }
        }
        catch
        {
            foreach (var held in lamps)
                context.Lamps.Release(held.Watched);
            throw;
        }

        return lamps.ToImmutable();
    }

    /// <summary>What a phone that names itself by its GRUU is registered as (RFC 5627 5.4); empty for one that does not.</summary>
    private async ValueTask<byte[]> Registered(Dialog dialog, Caller caller) =>
        homes.Read(dialog.RemoteTarget) is { } device && device.Channel == caller.Channel
        && (await homes.Find(caller.Tenant, device).ConfigureAwait(false)).FirstOrDefault() is { } binding
            ? Encoding.UTF8.GetBytes(binding.Contact)
            : [];

    private static byte[] Later(int seconds) => Encoding.ASCII.GetBytes($"Retry-After: {seconds}\r\n");

    private void Refuse(ServerTransaction transaction, SipMessage request, int status, byte[]? headers = null) =>
        context.Core.Replies.Send(transaction, request, status, headers);
}
