using Softswitch.Contracts.Calls;
using Softswitch.Contracts.Devices;
using Softswitch.Contracts.Fraud;
using Softswitch.Domain.Tenants;

namespace Softswitch.Contracts.Live;

/// <summary>Something changed in a tenant.</summary>
public abstract record LiveChange
{
    private LiveChange()
    {
    }

    public abstract TenantId Tenant { get; }

    /// <summary>A call began, changed or ended.</summary>
    public sealed record Call(CallView View) : LiveChange
    {
        public override TenantId Tenant => View.Tenant;
    }

    /// <summary>A call goes on as it was. Told to boards only: one that does not know the call learns of it, one that hears no more of it drops it.</summary>
    public sealed record CallAlive(CallView View) : LiveChange
    {
        public override TenantId Tenant => View.Tenant;
    }

    /// <summary>Calls to outside reached a limit. In no snapshot: it is news only once.</summary>
    public sealed record Alarm(FraudAlarm View) : LiveChange
    {
        public override TenantId Tenant => View.Tenant;
    }

    /// <summary>A function indicator or the night mode was switched. In no snapshot, as an alarm.</summary>
    public sealed record Switched(SwitchView View) : LiveChange
    {
        public override TenantId Tenant => View.Tenant;
    }

    /// <summary>A channel's registrations or calls changed.</summary>
    public sealed record Channel(ChannelView View) : LiveChange
    {
        public override TenantId Tenant => View.Tenant;
    }

    /// <summary>What a user does changed, as the channels of the user tell; made by the board itself.</summary>
    public sealed record User(UserActivity View) : LiveChange
    {
        public override TenantId Tenant => View.Tenant;
    }
}
