using Softswitch.Domain.Calls;
using Softswitch.Domain.Devices;
using Softswitch.Domain.Devices.Registrations;
using Softswitch.Domain.Gateways;
using Softswitch.Domain.Numbers;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Users;

namespace Softswitch.Grains.Tests.Hosting;

/// <summary>A small tenant: Alice (101) has a desk phone and a soft phone, Bob (102) a desk phone.</summary>
internal static class Samples
{
    public static readonly TenantId Tenant = new("acme");
    public static readonly GatewayId Gateway = new("gw1");
    public static readonly ChannelName AliceDesk = new("alice-desk");
    public static readonly ChannelName AliceSoft = new("alice-soft");
    public static readonly ChannelName BobDesk = new("bob-desk");
    public static readonly UserId AliceId = new(new Guid(1, 0, 0, new byte[8]));
    public static readonly UserId BobId = new(new Guid(2, 0, 0, new byte[8]));
    public static readonly ExtensionNumber AliceNumber = new("101");
    public static readonly ExtensionNumber BobNumber = new("102");

    public static UserModel Alice { get; } =
        new(Tenant, AliceId, "Alice", AliceNumber, "en", null, null, true, UserRights.All, [AliceDesk, AliceSoft]);

    public static UserModel Bob { get; } = new(Tenant, BobId, "Bob", BobNumber, "en", null, null, true, UserRights.All, [BobDesk]);

    public static FakeConfiguration Configuration()
    {
        var configuration = new FakeConfiguration();
        configuration.Users[AliceId] = Alice;
        configuration.Users[BobId] = Bob;
        configuration.Channels[AliceDesk] = Channel(AliceDesk, AliceId);
        configuration.Channels[AliceSoft] = Channel(AliceSoft, AliceId);
        configuration.Channels[BobDesk] = Channel(BobDesk, BobId);
        configuration.Extensions[AliceNumber] = new ExtensionModel(Tenant, AliceNumber, ExtensionType.User, AliceId);
        configuration.Extensions[BobNumber] = new ExtensionModel(Tenant, BobNumber, ExtensionType.User, BobId);
        return configuration;
    }

    public static ChannelModel Channel(ChannelName name, UserId user, int limit = 2, byte secret = 1) => new(
        Tenant, name, user, limit, DtmfMethod.Rfc4733, Encryption.Optional, "en", "NL", null, null, new DigestHashes(new[] { secret }, new[] { secret }));

    public static CallId Call(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static RegistrationRequest Register(ChannelName channel, uint cseq = 1, int expires = 600, string? contact = null) => new(
        Gateway,
        $"udp:{channel}",
        "udp 192.0.2.1:5060",
        [],
        $"reg-{channel}",
        cseq,
        "phone",
        false,
        false,
        [new ContactChange(contact ?? ContactOf(channel), null, 0, TimeSpan.FromSeconds(expires))]);

    public static string ContactOf(ChannelName channel) => $"sip:{channel}@192.0.2.1";
}
