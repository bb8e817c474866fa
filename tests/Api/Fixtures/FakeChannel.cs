using Softswitch.Contracts.Devices;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices.Registrations;

namespace Softswitch.Api.Tests.Fixtures;

internal sealed class FakeChannel(Func<ChannelView?> view) : IChannelGrain
{
    public Task<ChannelCredentials?> Credentials() => throw new NotSupportedException();

    public Task<RegistrationReply> Register(RegistrationRequest request) => throw new NotSupportedException();

    public Task FlowLost(string flow) => throw new NotSupportedException();

    public Task<ChannelSeat> Occupy(CallId call) => throw new NotSupportedException();

    public Task<RingOffer> Ring(CallId call) => throw new NotSupportedException();

    public Task<RingOffer> RingDevice(CallId call, Gruu device) => throw new NotSupportedException();

    public Task Hold(CallId call) => throw new NotSupportedException();

    public Task Release(CallId call) => throw new NotSupportedException();

    public Task<ChannelView?> View() => Task.FromResult(view());

    public Task Reload() => Task.CompletedTask;
}
