using Softswitch.Contracts.Fraud;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Fraud;

namespace Softswitch.Api.Tests.Fixtures;

/// <summary>A tenant of which one channel has spent what it may.</summary>
internal sealed class FakeFraud : IFraudGrain
{
    public List<ChannelName?> Lifted { get; } = [];

    public Task<ReachedLimit?> Ask(FraudRequest request) => throw new NotSupportedException();

    public Task Running(CallId call, ChannelName channel, decimal price, DateTimeOffset? answeredAt) => throw new NotSupportedException();

    public Task Ended(CallId call, ChannelName channel, DateTimeOffset at) => throw new NotSupportedException();

    public Task<FraudStatus> Status() => Task.FromResult(new FraudStatus(
        new FraudView(null, FraudLimits.OfTenant, 3, 2, 1, 10.5m, 12m, []),
        [new FraudView(new ChannelName("stolen"), FraudLimits.OfChannel, 3, 2, 1, 10.5m, 12m, [FraudLimit.SpendPerHour])]));

    public Task Lift(ChannelName? channel)
    {
        Lifted.Add(channel);
        return Task.CompletedTask;
    }
}
