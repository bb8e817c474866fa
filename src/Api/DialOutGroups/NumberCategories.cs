namespace Softswitch.Api.DialOutGroups;

internal static class NumberCategories
{
    /// <summary>The names of <see cref="Domain.Numbers.NumberCategory"/>, as inputs describe them.</summary>
    public const string Description =
        "Any of National, Mobile, Freephone, SharedCost, Premium, PremiumAdult, PremiumEntertainment, Service, International, InternationalPremium";
}
