namespace Softswitch.Contracts.Configuration;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="After"><see cref="Page{T}.Next"/> of the page before; null for the first. Opaque.</param>
/// <param name="Limit">1 to <see cref="MaxLimit"/> items; anything else is brought into that range.</param>
/// <param name="Search">Only items whose number, name or id starts with this; for users also any part of the name, capitals ignored.</param>
public sealed record PageRequest(string? After = null, int Limit = PageRequest.DefaultLimit, string? Search = null)
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 1000;
}
