namespace Softswitch.Domain.Routing.Extensions;

/// <summary>What an advanced function indicator does when it is switched. The names are stored: do not rename.</summary>
public enum IndicatorActionKind
{
    /// <summary>A number plan of a scheme is made active for good, or the schedule decides again.</summary>
    ActivatePlan,

    /// <summary>By what the hours of a time filter go.</summary>
    SetAvailability,

    SetNightMode,

    /// <summary>Another indicator is switched, with all that it does then.</summary>
    SwitchIndicator,
}
