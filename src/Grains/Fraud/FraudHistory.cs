using Softswitch.Contracts.Records;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;
using Softswitch.Domain.Tenants;

namespace Softswitch.Grains.Fraud;

/// <summary>Finds what calls to outside cost lately in their records, for whoever begins to count.</summary>
internal sealed class FraudHistory(ICdrStore records)
{
    // Of more calls in a day than these only the newest are looked at.
    private const int MostPages = 50;
    private const int PageSize = 1000;

    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    // Calls that nobody answered cost nothing.
    private static readonly CdrFilter Paid = new() { Direction = CdrDirection.Outgoing, MinSeconds = 1 };

    /// <summary>The charges by channel of calls that ended in the last 24 hours.</summary>
    /// <exception cref="StorageUnavailableException">The store is away.</exception>
    public async Task<ILookup<ChannelName, FraudCharge>> Before(TenantId tenant, DateTimeOffset now)
    {
        var charges = new List<(ChannelName Channel, FraudCharge Charge)>();
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var query = new CdrQuery((now - Period).ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds(), after, PageSize, Filter: Paid);
            var found = await records.Query(tenant, query);
            foreach (var record in found.Items)
            {
                if (Charge(record) is { } charge && charge.Until <= now && record.Caller.Channel is { } channel)
                    charges.Add((channel, charge));
            }

            after = found.Next;
            if (after is null)
                break;
        }

        return charges.ToLookup(each => each.Channel, each => each.Charge);
    }

    private static FraudCharge? Charge(CdrRecord record) =>
        record is { Answered: { } answered, CalledLeg.Price: { } price and > 0 }
            ? new FraudCharge(DateTimeOffset.FromUnixTimeMilliseconds(answered), DateTimeOffset.FromUnixTimeMilliseconds(record.Ended), price)
            : null;
}
