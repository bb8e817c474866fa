using Microsoft.Extensions.Logging;
using Softswitch.Contracts.Records;
using Softswitch.Domain.Calls;

namespace Softswitch.Grains.Calls;

/// <summary>Has the store keep what is to be known of a call when it is over. The call never waits for that.</summary>
internal sealed class CallRecorder(ICdrStore records, CallPolicy policy, TimeProvider time, ILogger logger)
{
    /// <summary>Notes the record the call gets if nothing is ever heard of it again.</summary>
    public void Note(CallState state)
    {
        var now = time.GetUtcNow();
        records.Note(CallRecord.Of(CallMachine.Apply(state, new CallInput.GatewayLost(now), now, policy).State, now));
    }

    /// <summary>Keeps the record of the ended call.</summary>
    public void Write(CallState state) => _ = Append(CallRecord.Of(state, time.GetUtcNow()));

    private async Task Append(CdrRecord record)
    {
        try
        {
            await records.Append(record);
        }
        catch (Exception failure)
        {
            logger.RecordRefused(failure, record.Call.ToString());
        }
    }
}
