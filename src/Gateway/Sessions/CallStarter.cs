using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Gateway.Trunks;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Sessions;

/// <summary>INVITE outside a dialog: proves the caller, or recognises a carrier, then begins a call.</summary>
internal sealed class CallStarter(
    SessionContext context, IGrainFactory grains, ChannelAuthenticator authenticator, TrunkCalls trunks, ILogger<CallStarter> logger)
{
    public void OnInvite(ServerTransaction transaction, SipMessage request)
    {
        if (!HasUsableBody(transaction, request))
            return;
        var pending = new PendingInvite(transaction, request.Own(), context.Core.Clock.Time.GetTimestamp());
        transaction.UserState = pending;
        _ = Run(pending);
    }

    private async Task Run(PendingInvite pending)
    {
        var (transaction, invite) = (pending.Transaction, pending.Invite);
        try
        {
            var flow = (Flow)transaction.Flow;
            var brought = await trunks.Check(invite, flow).ConfigureAwait(false);
            if (brought.Call is not null)
                Begin(pending, brought.Call);
            else if (brought.Refusal != 0)
                context.Core.Replies.Send(transaction, invite, brought.Refusal, brought.Refusal == 503 ? "Retry-After: 10\r\n"u8 : default);
            else
                await BeginProven(pending, flow).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            logger.InviteFailed(failure);
            context.Core.Replies.Send(transaction, invite, 500);
        }
    }

    private async ValueTask BeginProven(PendingInvite pending, Flow flow)
    {
        var (transaction, invite) = (pending.Transaction, pending.Invite);
        var check = await authenticator.Check(invite, flow).ConfigureAwait(false);
        if (check.Caller is not { } caller)
        {
            authenticator.Refuse(transaction, invite, check);
            return;
        }

        var contact = await Registered(invite, caller).ConfigureAwait(false);
        Begin(
            pending,
            caller.Tenant,
            leg =>
            {
                leg.Path.MustEncrypt = check.Encryption != Encryption.Optional && flow.IsSecure;
                leg.Path.Home.Settle(caller.Channel, contact);
            },
            (id, leg) => new CallOffer(
                id, caller.Tenant, caller.Channel, context.Gateway, RequestTarget.Of(invite), Name(invite), Identities.WantsPrivacy(invite), leg.Offer,
                Encrypted: Encrypted(flow, leg.Offer), Device: context.Homes.Read(invite.RequestUri),
                HopsLeft: HopsLeft(invite)));
    }

    /// <summary>What a caller that names itself by its GRUU is registered as; null for one that does not, or is not.</summary>
    private async ValueTask<string?> Registered(SipMessage invite, Caller caller)
    {
        if (GruuOf(invite) is not { } device || device.Channel != caller.Channel)
            return null;
        return (await context.Homes.Find(caller.Tenant, device).ConfigureAwait(false)).FirstOrDefault()?.Contact;
    }

    private Gruu? GruuOf(SipMessage invite) =>
        invite.TryGet(HeaderName.Contact, out var contact) && NameAddress.TryParse(contact, out var address) ? context.Homes.Read(address.Uri) : null;

    private static int HopsLeft(SipMessage invite) => Math.Min(invite.MaxForwards ?? CallOffer.MostHops, CallOffer.MostHops);

    private static Encryption Encrypted(Flow flow, MessageBody? offer) =>
        !flow.IsSecure ? Encryption.Optional : Bodies.IsEncrypted(offer) ? Encryption.Required : Encryption.Signalling;

    private void Begin(PendingInvite pending, TrunkCall brought)
    {
        var invite = pending.Invite;
        Begin(pending, brought.Tenant, leg => leg.ComesByTrunk(brought.Host, Credentials(brought)), (id, leg) => new CallOffer(
            id, brought.Tenant, default, context.Gateway, brought.Dialled.Value, brought.Name, Identities.WantsPrivacy(invite), leg.Offer, brought.Caller,
            HopsLeft: HopsLeft(invite)));
    }

    private TrunkCredentials? Credentials(TrunkCall brought) =>
        context.Trunks.Directory.Find(brought.Caller.Trunk) is { } trunk ? new TrunkCredentials(trunk, context.Core.Ids) : null;

    private void Begin(PendingInvite pending, TenantId tenant, Action<InboundLeg> prepare, Func<CallId, InboundLeg, CallOffer> describe)
    {
        var (transaction, invite) = (pending.Transaction, pending.Invite);
        var id = context.Core.Ids.NextCall(context.Core.Clock.Time.GetUtcNow());
        var call = new CallSession(id, tenant, context, grains.GetGrain<ICallGrain>(GrainKeys.Call(tenant, id)))
        {
            ArrivedAt = pending.ArrivedAt,
        };
        var leg = new InboundLeg(call, transaction, invite);
        if (leg.Fault != DialogError.None)
        {
            context.Core.Replies.Send(transaction, invite, leg.Fault == DialogError.TooManyRoutes ? 513 : 400);
            return;
        }

        if (!leg.Timer.TakeRequest(invite, out var minimum))
        {
            context.Core.Replies.Send(transaction, invite, 422, System.Text.Encoding.ASCII.GetBytes($"Min-SE: {minimum}\r\n"));
            return;
        }

        prepare(leg);
        var offer = describe(id, leg);
        call.Post(() =>
        {
            if (!pending.TryBegin(leg))
                return;
            transaction.UserState = leg;
            call.Begin(leg, offer);
        });
    }

    private bool HasUsableBody(ServerTransaction transaction, SipMessage request)
    {
        if (Bodies.Of(request) is not { } body)
            return true;
        if (!LegMedia.IsSdp(body))
        {
            context.Core.Replies.Send(transaction, request, 415, "Accept: application/sdp\r\n"u8);
            return false;
        }

        if (!LegMedia.TryRead(body, out _))
        {
            context.Core.Replies.Send(transaction, request, 488);
            return false;
        }

        return true;
    }

    private static string Name(SipMessage invite) =>
        invite.TryGet(HeaderName.From, out var from) && NameAddress.TryParse(from, out var address) ? address.DisplayText() : "";
}
