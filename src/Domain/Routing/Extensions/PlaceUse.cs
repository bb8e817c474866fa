namespace Softswitch.Domain.Routing.Extensions;

/// <summary>As what an extension is led to.</summary>
public enum PlaceUse
{
    /// <summary>By a number of the tenant, by itself or in a number plan.</summary>
    Number,

    /// <summary>As a step of a call plan.</summary>
    Step,

    /// <summary>By a menu, a time filter or anything else that leads calls on.</summary>
    Destination,
}
