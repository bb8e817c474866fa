using Softswitch.Domain.Devices;
using Softswitch.Domain.Tenants;
using Softswitch.Storage.Credentials;

namespace Softswitch.Storage.Import;

/// <summary>The hashes of all PINs and passwords of a file, made before the transaction and on all processors.</summary>
internal sealed class ImportSecrets
{
    private readonly string?[] _pins;
    private readonly ChannelSecret[][] _channels;

    private ImportSecrets(int users)
    {
        _pins = new string?[users];
        _channels = new ChannelSecret[users][];
    }

    public static ImportSecrets Make(ImportPlan plan, Vault vault, CancellationToken cancellation)
    {
        var secrets = new ImportSecrets(plan.Users.Length);
        var tenant = new TenantId(plan.Tenant.Id);
        Parallel.For(0, plan.Users.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var (user, channels) = plan.Users[i];
            secrets._pins[i] = user.Pin is null ? null : vault.Pin(user.Pin);
            secrets._channels[i] = [.. channels.Select(channel => vault.Channel(tenant, new ChannelName(channel.Name), channel.Password))];
        });
        return secrets;
    }

    public string? Pin(int user) => _pins[user];

    public ChannelSecret Channel(int user, int channel) => _channels[user][channel];
}
