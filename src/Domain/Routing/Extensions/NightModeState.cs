namespace Softswitch.Domain.Routing.Extensions;

/// <summary>How the night mode of a tenant is switched. The names are stored: do not rename.</summary>
public enum NightModeState
{
    Off,
    On,

    /// <summary>On whenever nobody is there.</summary>
    Automatic,
}
