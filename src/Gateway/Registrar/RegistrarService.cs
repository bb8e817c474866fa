using Microsoft.Extensions.Logging;
using Orleans;
using Softswitch.Contracts;
using Softswitch.Contracts.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Gateways;
using Softswitch.Gateway.Authentication;
using Softswitch.Gateway.Observation;
using Softswitch.Gateway.Signalling;
using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Gateway.Registrar;

/// <summary>REGISTER: checks who asks, lets the channel decide, answers with what is registered (RFC 3261 10.3).</summary>
internal sealed class RegistrarService(
    GatewayId gateway,
    IGrainFactory grains,
    ChannelAuthenticator authenticator,
    Replies replies,
    FlowKeeper keeper,
    GruuMint gruus,
    MessagePool pool,
    ILogger<RegistrarService> logger)
{
    public void OnRegister(ServerTransaction transaction, SipMessage request) => _ = Run(transaction, pool.RentCopy(request));

    private async Task Run(ServerTransaction transaction, SipMessage request)
    {
        try
        {
            await Register(transaction, request).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            logger.RegisterFailed(failure);
            GatewayInstruments.Registered("failed");
            replies.Send(transaction, request, 503, "Retry-After: 10\r\n"u8);
        }
        finally
        {
            pool.Return(request);
        }
    }

    private async ValueTask Register(ServerTransaction transaction, SipMessage request)
    {
        var flow = (Flow)transaction.Flow;
        var check = await authenticator.Check(request, flow).ConfigureAwait(false);
        if (check.Caller is not { } caller)
        {
            GatewayInstruments.Registered("unproven");
            authenticator.Refuse(transaction, request, check);
            return;
        }

        // The address of record is the channel's own: nobody registers for somebody else.
        if (!IsOwnAddress(request, caller))
        {
            GatewayInstruments.Registered("foreign");
            replies.Send(transaction, request, 403);
            return;
        }

        if (RegisterReader.Read(request, flow, gateway, gruus, out var wanted) is var refusal and not 0)
        {
            GatewayInstruments.Registered("malformed");
            replies.Send(transaction, request, refusal);
            return;
        }

        var channel = grains.GetGrain<IChannelGrain>(GrainKeys.Channel(caller.Tenant, caller.Channel));
        var reply = await channel.Register(wanted).ConfigureAwait(false);
        GatewayInstruments.Registered(RegistrationStatus.Word(reply.Verdict));
        keeper.Registered(caller, flow, reply);
        Answer(transaction, request, reply);
    }

    private static bool IsOwnAddress(SipMessage request, Caller caller) =>
        Utf8.EqualsText(RegisterReader.AddressOfRecord(request).User, caller.Channel.Value);

    private void Answer(ServerTransaction transaction, SipMessage request, RegistrationReply reply)
    {
        var status = RegistrationStatus.Of(reply.Verdict);
        switch (reply.Verdict)
        {
            case RegistrationVerdict.Accepted:
                replies.Send(transaction, request, status, BindingLines.Write(request, reply, gruus));
                break;
            case RegistrationVerdict.IntervalTooBrief:
                replies.Send(transaction, request, status, BindingLines.MinExpires(reply.MinExpires));
                break;
            case RegistrationVerdict.Unavailable or RegistrationVerdict.OutOfOrder:
                replies.Send(transaction, request, status, "Retry-After: 10\r\n"u8);
                break;
            default:
                replies.Send(transaction, request, status);
                break;
        }
    }
}
