using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing;

/// <summary>Who calls, as far as routing goes by it.</summary>
/// <param name="Extension">Null for somebody from outside.</param>
/// <param name="Number">Null for an extension, and for who does not show his number.</param>
/// <param name="Called">What he called: a number of the tenant, or an extension.</param>
public sealed record RoutingCaller(ExtensionNumber? Extension, E164? Number, string Called)
{
    /// <summary>What is compared with rows of routing; null when it is withheld.</summary>
    public string? Shown => Extension?.Value ?? Number?.Value;

    /// <summary>Whether he is one of these.</summary>
    /// <param name="numbers">Or how they begin.</param>
    internal bool IsAmong(ImmutableArray<string> numbers)
    {
        foreach (var row in numbers)
        {
            if (Shown is { } number && NumberBeginning.Matches(row, number))
                return true;
        }

        return false;
    }

    /// <summary>Somebody of the tenant called this extension itself.</summary>
    internal bool Dialled(ExtensionNumber extension) => Extension is not null && Called == extension.Value;
}
