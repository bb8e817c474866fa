using Softswitch.Domain.Numbers;

namespace Softswitch.Gateway.Trunks;

/// <summary>Reads numbers in the notation of a country, as carriers write them.</summary>
internal interface INumberReader
{
    /// <param name="text">As received; whatever a carrier may send.</param>
    /// <param name="country">ISO 3166-1 alpha-2.</param>
    /// <returns>Null when it makes no number.</returns>
    E164? Read(string text, string country);
}
