using System.ComponentModel;

namespace Softswitch.Api.Reach;

/// <summary>What a user has switched by hand, or a phone for him.</summary>
internal abstract record ReachOverrideSettings
{
    [Description("Instead of the status of the time; null for that one")]
    public StatusOverrideBody? Status { get; init; }

    [Description("Instead of the devices of the profile, unless that lets none ring; null for those")]
    public DevicesOverrideBody? Devices { get; init; }

    [Description("The user is in a network abroad; means nothing without a roamingStatus")]
    public bool IsRoaming { get; init; }

    [Description("The user does not want to be disturbed; goes before any other status")]
    public bool DoNotDisturb { get; init; }

    [Description("A forward set on the phone; goes before everything")]
    public PhoneForwardBody? PhoneForward { get; init; }
}
