namespace Softswitch.Dashboard.Localisation;

internal static class EnglishSwitches
{
    public static readonly SwitchTexts Texts = new()
    {
        RoutesHint = "Both empty for one that is only switched",
        OnGreen = "Switched to green it",
        OnRed = "Switched to red it",
        Action = "Does",
        ActivatePlan = "activates a number plan",
        SetAvailability = "opens or closes a time filter",
        SetNightMode = "switches the night mode",
        SwitchIndicator = "switches another indicator",
        Scheme = "Scheme",
        Plan = "Plan",
        PlanHint = "Of a plan: scheme and number, without a number the schedule decides again. Of all else: the extension and how it is to be.",
        Extension = "Extension",
        Availability = "Time filter open",
        NightMode = "Night mode",
        Side = "Indicator",
        Green = "green",
        Red = "red",
        User = "Calls as user",
        UserHint = "Extension of a user: his rights and his number hold",
        Pin = "PIN",
        Seconds = "Seconds of dial tone",
        Callers = "Let in without the PIN",
        CallersHint = "Numbers can be forged: leave it empty to have everybody key the PIN.",
        Use = "May be used",
        UseHint = "Nothing ticked: everywhere.",
        Numbers = "for numbers",
        Extensions = "by dialling it",
        Steps = "as a step of other plans",
        Destinations = "by menus and all else that leads calls on",
        Simple = "simple",
    };
}
