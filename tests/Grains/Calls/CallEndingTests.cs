using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;
using Softswitch.Grains.Calls;
using Softswitch.Grains.Tests.Hosting;
using static Softswitch.Grains.Tests.Hosting.Samples;

namespace Softswitch.Grains.Tests.Calls;

/// <summary>However a call ends: one verdict, one record, no seat left.</summary>
public sealed class CallEndingTests : GrainTests
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Host.RegisterAsync(BobDesk);
    }

    [Theory]
    [InlineData("caller hangs up", CallVerdict.Answered, 200, HangUpSide.Caller)]
    [InlineData("called hangs up", CallVerdict.Answered, 200, HangUpSide.Called)]
    [InlineData("hung up by api", CallVerdict.Answered, 200, HangUpSide.Platform)]
    [InlineData("gateway silent talking", CallVerdict.Answered, 200, HangUpSide.Platform)]
    [InlineData("gateway closes talking", CallVerdict.Answered, 200, HangUpSide.Platform)]
    [InlineData("busy", CallVerdict.Busy, 486, HangUpSide.Platform)]
    [InlineData("rejected", CallVerdict.Refused, 603, HangUpSide.Platform)]
    [InlineData("not answered", CallVerdict.NoAnswer, 480, HangUpSide.Platform)]
    [InlineData("cancelled", CallVerdict.Cancelled, 487, HangUpSide.Caller)]
    [InlineData("withdrawn by api", CallVerdict.Cancelled, 480, HangUpSide.Platform)]
    [InlineData("gateway closes ringing", CallVerdict.Failed, 500, HangUpSide.Platform)]
    [InlineData("number unknown", CallVerdict.NotFound, 404, HangUpSide.Platform)]
    [InlineData("not a number", CallVerdict.NotFound, 404, HangUpSide.Platform)]
    [InlineData("not registered", CallVerdict.Unreachable, 480, HangUpSide.Platform)]
    [InlineData("limit reached", CallVerdict.LimitReached, 403, HangUpSide.Platform)]
    [InlineData("closing not reported", CallVerdict.Cancelled, 487, HangUpSide.Caller)]
    public async Task Every_ending_leaves_one_record_and_no_seat(string ending, CallVerdict verdict, int status, HangUpSide side)
    {
        var call = Host.Call(1);
        await EndAsync(call, ending);
        if (call.State.Phase == CallPhase.Ending && ending != "closing not reported")
            await call.CloseAsync();

        await GrainHost.EventuallyAsync(() => !Host.Records.Appended.IsEmpty);
        await GrainHost.EventuallyAsync(async () => (await Host.Channel(BobDesk).View())!.Calls.IsEmpty);
        await GrainHost.EventuallyAsync(async () => (await Host.Channel(AliceDesk).View())!.Calls.All(each => each != call.Id));
        var record = Assert.Single(Host.Records.Appended);
        Assert.Equal((call.Id, verdict.ToString(), status, side), (record.Call, record.Verdict, record.SipStatus, record.HangUp));
        Assert.Equal(verdict == CallVerdict.Answered, record.Answered is not null);
        Assert.All(record.Legs, leg => Assert.True(leg.Ended >= leg.Started));
    }

    private async Task EndAsync(CallDriver call, string ending)
    {
        switch (ending)
        {
            case "number unknown":
                await call.OfferAsync(AliceDesk, "199");
                return;
            case "not a number":
                await call.OfferAsync(AliceDesk, "mallory");
                return;
            case "not registered":
                await call.OfferAsync(BobDesk, AliceNumber.Value);
                return;
            case "limit reached":
                Host.Configuration.Channels[AliceDesk] = Channel(AliceDesk, AliceId, limit: 0);
                await call.OfferAsync(AliceDesk, BobNumber.Value);
                return;
            default:
                await call.OfferAsync(AliceDesk, BobNumber.Value);
                await call.RingAsync();
                await EndRingingAsync(call, ending);
                return;
        }
    }

    private async Task EndRingingAsync(CallDriver call, string ending)
    {
        switch (ending)
        {
            case "busy":
                await call.SendAsync(new CallInput.Refused(CallDriver.FirstDevice, 486));
                return;
            case "rejected":
                await call.SendAsync(new CallInput.Refused(CallDriver.FirstDevice, 603));
                return;
            case "cancelled":
                await call.SendAsync(new CallInput.Cancelled());
                return;
            case "closing not reported":
                await call.SendAsync(new CallInput.Cancelled());
                Host.Clock.Advance(CallPolicy.Default.ClosingTime);
                return;
            case "not answered":
                Host.Clock.Advance(GrainHost.RingTime);
                await Host.AttachAsync();
                await GrainHost.EventuallyAsync(async () => (await call.CollectAsync()).State.Phase == CallPhase.Ending);
                return;
            case "withdrawn by api":
                await call.Grain.HangUp();
                await call.CollectAsync();
                return;
            case "gateway closes ringing":
                await call.CloseAsync();
                return;
            default:
                await call.AnswerAsync();
                await EndTalkingAsync(call, ending);
                return;
        }
    }

    private async Task EndTalkingAsync(CallDriver call, string ending)
    {
        switch (ending)
        {
            case "caller hangs up":
                await call.SendAsync(new CallInput.Released(LegId.Caller, ReleaseCause.HungUp));
                return;
            case "called hangs up":
                await call.SendAsync(new CallInput.Released(CallDriver.FirstDevice, ReleaseCause.HungUp));
                return;
            case "hung up by api":
                await call.Grain.HangUp();
                await call.CollectAsync();
                return;
            case "gateway silent talking":
                Host.Clock.Advance(CallOptions.Default.GatewaySilence - TimeSpan.FromSeconds(1));
                await Host.PassUntilAsync(TimeSpan.FromSeconds(1), () => !Host.Records.Appended.IsEmpty);
                return;
            case "gateway closes talking":
                await call.CloseAsync();
                return;
            default:
                throw new ArgumentOutOfRangeException(nameof(ending), ending, null);
        }
    }
}
