namespace Softswitch.Domain.Routing.Extensions;

/// <summary>What location-based routing goes by (SPEC X9). The names are stored and shown: do not rename.</summary>
public enum LocationKey
{
    /// <summary>The area code of the caller, as it is dialled within the country: 020.</summary>
    AreaCode,

    /// <summary>The caller's number, or how it begins.</summary>
    CallerNumber,

    /// <summary>The number that was called.</summary>
    CalledNumber,

    /// <summary>The four digits of his postal code, which the caller is asked to key.</summary>
    PostalCode,
}
