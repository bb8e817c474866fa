namespace Softswitch.Domain.Numbers;

/// <summary>A national numbering plan as data.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="CallingCode">Its digits in E.164 numbers; empty when the country has none.</param>
/// <param name="InternationalPrefixes">What is dialled before the number of another country; the first is the one to write.</param>
/// <param name="TrunkPrefix">What is dialled before a number of the country; empty when nothing is.</param>
/// <param name="Emergency">As dialled.</param>
/// <param name="Short">Numbers that exist only within the country, by their whole digits.</param>
/// <param name="Ranges">National (significant) numbers: without the trunk prefix.</param>
/// <param name="TrunkPrefixIsOptional">Whole numbers are understood without it too.</param>
/// <param name="HasLocalDialling">Within an area its code may be left out.</param>
/// <param name="IsRough">The lengths of its numbers are not known.</param>
internal sealed record PlanTable(
    string Country,
    string CallingCode,
    ImmutableArray<string> InternationalPrefixes,
    string TrunkPrefix,
    ImmutableArray<string> Emergency,
    ImmutableArray<NumberRange> Short,
    ImmutableArray<NumberRange> Ranges,
    bool TrunkPrefixIsOptional = false,
    bool HasLocalDialling = false,
    bool IsRough = false);
