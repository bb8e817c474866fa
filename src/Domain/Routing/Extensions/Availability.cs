namespace Softswitch.Domain.Routing.Extensions;

/// <summary>By what the hours of a time filter go. The names are stored: do not rename.</summary>
public enum Availability
{
    ByHours,

    /// <summary>As if it were within hours; holidays and vacations count all the same.</summary>
    Always,

    /// <summary>As if it were outside hours.</summary>
    Never,
}
