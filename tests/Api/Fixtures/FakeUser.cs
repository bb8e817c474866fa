using Softswitch.Contracts.Gateways;
using Softswitch.Contracts.Users;
using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Users;

namespace Softswitch.Api.Tests.Fixtures;

internal sealed class FakeUser(UserView? view) : IUserGrain
{
    public Task<UserModel?> Model() => throw new NotSupportedException();

    public Task<Party?> Identity() => throw new NotSupportedException();

    public Task<UserRing> Ring(CallId call, ImmutableArray<ChannelName> only) => throw new NotSupportedException();

    public Task<UserRing> RingDevice(CallId call, Gruu device) => throw new NotSupportedException();

    public Task<bool> Deliver(TextMessage message) => throw new NotSupportedException();

    public Task<UserView?> View() => Task.FromResult(view);

    public Task Reload() => Task.CompletedTask;
}
