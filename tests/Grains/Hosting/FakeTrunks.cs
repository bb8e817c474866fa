using Softswitch.Contracts.Configuration;
using Softswitch.Contracts.Records;
using Softswitch.Contracts.Trunks;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Schedules;
using Softswitch.Domain.Trunks;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>Trunks in memory that can be away.</summary>
internal sealed class FakeTrunks : ITrunkReader
{
    private ImmutableArray<TrunkModel> _trunks = [];
    private ImmutableArray<RateModel> _rates = [];
    private long _revision = 1;

    public bool IsAway { get; set; }

    public static TrunkModel Model(string name) => new(
        new TrunkName(name), $"sip.{name}.example", 0, null, TrunkTransport.Udp, "NL", NumberNotation.E164, null, null, false, TimeSpan.Zero, [], null,
        TrunkIdentity.Asserted, true, null, null, TimeSpan.Zero, false, true);

    /// <summary>Puts a trunk in place of the one of its name, with a rate for all numbers.</summary>
    public void Put(TrunkModel trunk, decimal price = 0.01m)
    {
        _trunks = [.. _trunks.Where(each => each.Name != trunk.Name), trunk];
        _rates = [.. _rates.Where(each => each.Trunk != trunk.Name), new RateModel(new RateId(Guid.Empty), trunk.Name, "", price, 50, WeekDays.All, null, null)];
        _revision++;
    }

    public ValueTask<long> Revision(CancellationToken cancellation = default) =>
        IsAway ? throw new StorageUnavailableException() : ValueTask.FromResult(_revision);

    public ValueTask<ImmutableArray<TrunkSecret>> Trunks(CancellationToken cancellation = default) =>
        ValueTask.FromResult<ImmutableArray<TrunkSecret>>([.. _trunks.Select(trunk => new TrunkSecret(trunk, null))]);

    public ValueTask<ImmutableArray<RateModel>> Rates(CancellationToken cancellation = default) => ValueTask.FromResult(_rates);
}
