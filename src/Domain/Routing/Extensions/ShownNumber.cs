namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Whose number a call that is led outside shows there (SPEC X2, X11, X12). The names are stored and shown: do not rename.</summary>
public enum ShownNumber
{
    /// <summary>The caller's; that of the company when he has none that can be shown outside.</summary>
    Caller,

    /// <summary>The number that was called; that of the company when it was an extension.</summary>
    Called,

    /// <summary>One of the tenant's numbers.</summary>
    Specific,
}
