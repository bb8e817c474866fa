using Softswitch.Contracts.Records;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;
using Softswitch.Gateway.Authentication;
using Softswitch.Support.Time;

namespace Softswitch.Gateway.Tests.Authentication;

public sealed class ChannelDirectoryTests
{
    private static readonly ChannelName Known = new("desk1");
    private static readonly ChannelName Unknown = new("nobody");
    private static readonly TimeSpan LongAfter = TimeSpan.FromHours(1);

    private readonly ManualTimeProvider _time = new();
    private readonly ScriptedReader _reader = new(Known, new TenantId("acme"));
    private readonly ChannelDirectory _directory;

    public ChannelDirectoryTests() => _directory = new ChannelDirectory(_reader, _time);

    [Fact]
    public async Task Channel_asked_for_twice_is_read_once()
    {
        Assert.Equal(new TenantId("acme"), await _directory.Find(Known));
        Assert.Equal(new TenantId("acme"), await _directory.Find(Known));

        Assert.Equal(1, _reader.Reads);
    }

    [Fact]
    public async Task Channel_known_before_an_outage_is_known_during_it()
    {
        await _directory.Find(Known);
        _reader.IsAway = true;
        _time.Advance(LongAfter);

        Assert.Equal(new TenantId("acme"), await _directory.Find(Known));
    }

    [Fact]
    public async Task Channel_first_asked_for_during_an_outage_cannot_be_told()
    {
        _reader.IsAway = true;

        await Assert.ThrowsAsync<StorageUnavailableException>(async () => await _directory.Find(Known));
    }

    /// <summary>It may have been made meanwhile, so that nobody has the name is not certain.</summary>
    [Fact]
    public async Task Name_of_nobody_during_an_outage_cannot_be_told()
    {
        Assert.Null(await _directory.Find(Unknown));
        _reader.IsAway = true;
        _time.Advance(LongAfter);

        await Assert.ThrowsAsync<StorageUnavailableException>(async () => await _directory.Find(Unknown));
    }
}
