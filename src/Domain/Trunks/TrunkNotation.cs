using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Trunks;

/// <summary>Numbers as a carrier wants to see them.</summary>
public static class TrunkNotation
{
    /// <summary>The user part of the request URI. Emergency and short numbers go as they are dialled; empty for what is no number.</summary>
    public static string Write(TrunkModel trunk, DialledNumber number) => number switch
    {
        DialledNumber.Emergency emergency => emergency.Digits,
        DialledNumber.Short { Digits: var digits } => digits,
        DialledNumber.External external => Write(trunk, external.Number),
        _ => "",
    };

    /// <summary>A number in From, P-Asserted-Identity or Diversion.</summary>
    public static string Write(TrunkModel trunk, E164 number) => NumberPlans.For(trunk.Country).Write(number, trunk.Notation);
}
