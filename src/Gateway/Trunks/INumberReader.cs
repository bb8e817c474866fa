using Softswitch.Domain.Numbers;
using Softswitch.Domain.Trunks;

namespace Softswitch.Gateway.Trunks;

/// <summary>Reads numbers in the notation of a country, as carriers write them.</summary>
internal interface INumberReader
{
    /// <param name="text">As received; whatever a carrier may send.</param>
    /// <param name="trunk">The carrier's: its country and notation tell what bare digits mean.</param>
    /// <returns>Null when it makes no number.</returns>
    E164? Read(string text, TrunkModel trunk);
}
