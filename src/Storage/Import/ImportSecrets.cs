using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Credentials;

namespace Softswitch.Storage.Import;

/// <summary>The hashes of all PINs and passwords of a file, made before the transaction and on all processors.</summary>
internal sealed class ImportSecrets
{
    private readonly string?[] _pins;
    private readonly ChannelSecret[][] _channels;
    private readonly ChannelSecret[] _others;

    private ImportSecrets(int users, int others)
    {
        _pins = new string?[users];
        _channels = new ChannelSecret[users][];
        _others = new ChannelSecret[others];
    }

    public static ImportSecrets Make(ImportPlan plan, Vault vault, CancellationToken cancellation)
    {
        var secrets = new ImportSecrets(plan.Users.Length, plan.Channels.Length);
        var tenant = new TenantId(plan.Tenant.Id);
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, plan.Channels.Length, options, i =>
            secrets._others[i] = vault.Channel(tenant, new ChannelName(plan.Channels[i].Name), plan.Channels[i].Password));
        Parallel.For(0, plan.Users.Length, options, i =>
        {
            var (user, channels, _) = plan.Users[i];
            secrets._pins[i] = user.Pin is null ? null : vault.Pin(user.Pin);
            secrets._channels[i] = [.. channels.Select(channel => vault.Channel(tenant, new ChannelName(channel.Name), channel.Password))];
        });
        return secrets;
    }

    public string? Pin(int user) => _pins[user];

    public ChannelSecret Channel(int user, int channel) => _channels[user][channel];

    /// <summary>Of a channel that rings for nobody.</summary>
    public ChannelSecret Channel(int channel) => _others[channel];
}
