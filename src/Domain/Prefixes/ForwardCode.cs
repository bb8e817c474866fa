namespace Softswitch.Domain.Prefixes;

/// <summary>What forwards numbers of the tenant by telephone: <c>*123*number</c>, until <c>#123#</c> (SPEC R10).</summary>
/// <param name="Prefix">Three digits.</param>
/// <param name="To">The number as it was dialled; null to forward no longer.</param>
public sealed record ForwardCode(string Prefix, string? To)
{
    private const int PrefixLength = 3;

    /// <summary>Null for anything else, and in a country whose plan has no such codes.</summary>
    public static ForwardCode? Read(string dialled, string country)
    {
        if (!PrefixDialling.IsInPlanOf(country))
            return null;
        var code = dialled switch
        {
            ['*', _, _, _, '*', _, ..] => new ForwardCode(dialled[1..(1 + PrefixLength)], dialled[(PrefixLength + 2)..]),
            ['#', _, _, _, '#'] => new ForwardCode(dialled[1..(1 + PrefixLength)], null),
            _ => null,
        };
        return PrefixRules.IsOfForwarding(code?.Prefix) ? code : null;
    }
}
