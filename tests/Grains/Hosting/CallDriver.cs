using Softswitch.Contracts.Calls;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>One call as its gateway drives it: numbered events, and the last receipt as checkpoint.</summary>
internal sealed class CallDriver(CallId id, ICallGrain grain)
{
    public static LegId FirstDevice { get; } = new(1);

    public CallId Id => id;

    public ICallGrain Grain => grain;

    public CallReceipt? Checkpoint { get; private set; }

    public CallEvent? Last { get; private set; }

    public CallState State => Checkpoint!.State;

    /// <summary>Goes on with a call that began on another host.</summary>
    public CallDriver From(CallDriver other)
    {
        Checkpoint = other.Checkpoint;
        return this;
    }

    public Task<CallReceipt> OfferAsync(ChannelName from, string dialled, Gruu? device = null) => SendAsync(new CallInput.Offered(
        new CallOffer(id, Samples.Tenant, from, Samples.Gateway, dialled, "", false, new MessageBody(MessageBody.Sdp, "v=0"u8.ToArray()), Device: device)));

    public async Task<CallReceipt> SendAsync(CallInput? input)
    {
        Last = new CallEvent((Checkpoint?.Number ?? 0) + 1, input);
        var receipt = await grain.Handle(Last);
        if (receipt.Known)
            Checkpoint = receipt;
        return receipt;
    }

    public async Task<CallReceipt> ResumeAsync(CallInput? input)
    {
        Last = new CallEvent(Checkpoint!.Number + 1, input);
        return Checkpoint = await grain.Resume(Checkpoint, Last);
    }

    public Task<CallReceipt> CollectAsync() => SendAsync(null);

    public Task<CallReceipt> RingAsync() => SendAsync(new CallInput.Progressed(FirstDevice, 180, null));

    public Task<CallReceipt> AnswerAsync() =>
        SendAsync(new CallInput.Answered(FirstDevice, new MessageBody(MessageBody.Sdp, "v=0"u8.ToArray())));

    public Task<CallReceipt> CloseAsync() =>
        SendAsync(new CallInput.Closed([.. State.Legs.Select(leg => new LegReport(leg.Id, $"sip-{leg.Id}", null))]));
}
