using Softswitch.Storage.Credentials;
using Softswitch.Storage.Privacy;
using Softswitch.Storage.Reach;
using Softswitch.Storage.Schemes;
using Softswitch.Storage.Sounds;
using Softswitch.Storage.Webhooks;

namespace Softswitch.Storage.Configuration;

/// <summary>The tables of what is configured within a tenant, for who reads or writes a tenant as a whole.</summary>
internal sealed class TenantTables(ConfigurationWriter writer, Vault vault)
{
    public UserTable Users { get; } = new(writer, vault);

    public ChannelTable Channels { get; } = new(writer, vault);

    public DidTable Dids { get; } = new(writer);

    public ServiceTable Services { get; } = new(writer);

    public RoutingTable Routing { get; } = new(writer, vault);

    public DialOutGroupTable DialOutGroups { get; } = new(writer);

    public PrivacyGroupTable PrivacyGroups { get; } = new(writer);

    public SchemeTable Schemes { get; } = new(writer);

    public SoundTable Sounds { get; } = new(writer);

    public PromptTable Prompts { get; } = new(writer);

    public MusicClassTable MusicClasses { get; } = new(writer);

    public ReachTable Reach { get; } = new(writer);

    public WebhookTable Webhooks { get; } = new(writer, vault);
}
