using System.Text;
using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Extensions;
using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Numbers;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Sessions;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Messaging;

/// <summary>MESSAGE between users of a tenant (RFC 3428): accepted from one device, delivered to all devices of the other user.</summary>
internal sealed class TextMessages(
    IGrainFactory grains, ChannelAuthenticator authenticator, DeviceHomes homes, SignallingCore core, ILogger<TextMessages> logger) : IClientTransactionUser
{
    /// <summary>RFC 3428 8: what does not fit a datagram without fragments is for other means.</summary>
    private const int MaxContent = 1300;

    public void OnMessage(ServerTransaction transaction, SipMessage request) => _ = Run(transaction, core.Messages.RentCopy(request));

    /// <summary>Sends a message to a device over the flow it registered on.</summary>
    public void Deliver(TextMessage message, DeviceTarget target)
    {
        if (!core.Flows.TryResolve(new FlowId(target.Flow), out var flow))
            return;

        Span<byte> room = stackalloc byte[32];
        var branch = core.Ids.NextBranch(room);
        var writer = new SipWriter(Scratch.Buffer);
        OutOfDialog.Begin(ref writer, SipMethod.Message, target.Contact, flow, branch, target.Path);
        WriteParty(ref writer, HeaderName.From, message.From.Name, message.From.Number, flow, core.Ids.NextTag());
        WriteParty(ref writer, HeaderName.To, "", message.To, flow, null);
        writer.Header(HeaderName.CallId, core.Ids.NextSipCallId());
        writer.CSeq(1, SipMethod.Message);
        Bodies.End(ref writer, message.Body);
        if (!writer.Overflowed)
            core.Transactions.Start(writer.Written, SipMethod.Message, branch, flow, this, core.Clock.NowMs);
    }

    public void OnResponse(ClientTransaction transaction, SipMessage response)
    {
        // Delivery is best effort once the platform has accepted the message (202).
    }

    public void OnTimeout(ClientTransaction transaction)
    {
        // As above.
    }

    public void OnTransportError(ClientTransaction transaction)
    {
        // As above.
    }

    private async Task Run(ServerTransaction transaction, SipMessage request)
    {
        try
        {
            var check = await authenticator.Check(request, (Flow)transaction.Flow).ConfigureAwait(false);
            if (check.Caller is { } caller)
                core.Replies.Send(transaction, request, await Accept(caller, request).ConfigureAwait(false));
            else
                authenticator.Refuse(transaction, request, check);
        }
        catch (Exception failure)
        {
            logger.MessageFailed(failure);
            core.Replies.Send(transaction, request, 503, "Retry-After: 10\r\n"u8);
        }
        finally
        {
            core.Messages.Return(request);
        }
    }

    private async ValueTask<int> Accept(Caller caller, SipMessage request)
    {
        if (Bodies.Of(request) is not { } body)
            return 400;
        if (body.Content.Length > MaxContent)
            return 413;
        if (homes.Read(request.RequestUri) is { } device)
            return await ToDevice(caller, device, RequestTarget.Of(request), body).ConfigureAwait(false);
        if (!ExtensionNumber.TryParse(RequestTarget.Of(request), out var number))
            return 404;

        var from = await Sender.Of(grains, caller).ConfigureAwait(false);
        var message = new TextMessage(caller.Tenant, from, number.Value, body);
        return await grains.GetGrain<IExtensionGrain>(GrainKeys.Extension(caller.Tenant, number)).Deliver(message).ConfigureAwait(false);
    }

    // A device gets messages as it gets calls: as one of those of the user for whom its channel rings (RFC 5627 5.4).
    private async ValueTask<int> ToDevice(Caller caller, Gruu device, string to, MessageBody body)
    {
        if (!ChannelName.TryParse(device.Channel.Value, out var channel)
            || await grains.GetGrain<IChannelGrain>(GrainKeys.Channel(caller.Tenant, channel)).View().ConfigureAwait(false) is not { } view)
        {
            return 404;
        }

        if (view.User is not { } user || InstanceFlows.Of(view.Bindings, channel, device).IsEmpty)
            return device.IsTemporary ? 404 : 480;
        var from = await Sender.Of(grains, caller).ConfigureAwait(false);
        var message = new TextMessage(caller.Tenant, from, to, body, device);
        return await grains.GetGrain<IUserGrain>(GrainKeys.User(caller.Tenant, user)).Deliver(message).ConfigureAwait(false) ? 202 : 480;
    }

    private static void WriteParty(ref SipWriter writer, HeaderName name, string display, string number, Flow flow, ulong? tag)
    {
        writer.BeginHeader(name);
        if (display.Length > 0)
        {
            writer.Quoted(Encoding.UTF8.GetBytes(display));
            writer.Raw(" "u8);
        }

        writer.Raw("<sip:"u8);
        writer.Text(number.Length > 0 ? number : "unknown");
        writer.Raw("@"u8);
        OutOfDialog.Address(ref writer, flow.Advertised);
        writer.Raw(">"u8);
        if (tag is { } value)
            OutOfDialog.Tag(ref writer, value);
        writer.EndHeader();
    }
}
