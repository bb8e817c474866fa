using Softswitch.Domain.Lamps;
using Softswitch.Domain.Tenants;

namespace Softswitch.Gateway.Subscriptions;

/// <summary>A lamp that somebody at this gateway watches, as it was last told.</summary>
internal sealed class WatchedLamp(TenantId tenant, string name)
{
    private readonly Lock _gate = new();
    private LampPicture _picture = LampPicture.Out;

    public TenantId Tenant => tenant;

    public string Name => name;

    public LampPicture Picture => Volatile.Read(ref _picture);

    /// <summary>Who shows it. Kept by <see cref="LampWatch"/>, under its lock.</summary>
    public HashSet<Subscription> Holders { get; } = [];

    /// <summary>How many are about to show it; likewise.</summary>
    public int Comers { get; set; }

    /// <summary>False when a newer one is known already.</summary>
    public bool Take(LampPicture picture)
    {
        lock (_gate)
        {
            if (picture.Sequence < _picture.Sequence)
                return false;
            Volatile.Write(ref _picture, picture);
            return true;
        }
    }
}
