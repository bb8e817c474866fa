namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Lets only those through who are known, as asked for from outside (SPEC X6): by their number, or else by a PIN.</summary>
/// <param name="To">Where those go who are known: a <see cref="Destination"/>.</param>
/// <param name="Prefix">Before the name of the caller on the display: 0 to 20 characters.</param>
/// <param name="Welcome">The id of the sound that asks for the PIN; null for a prompt.</param>
/// <param name="Fallback">That of the sound for who is not known; null for a prompt.</param>
/// <param name="Otherwise">Where he goes instead of hearing it; null to hang up then.</param>
public sealed record AuthenticationConfig(string To, string Prefix = "", string? Welcome = null, string? Fallback = null, string? Otherwise = null)
{
    /// <summary>Numbers, or how they begin: in E.164 form or as dialled within the country. An extension matches as a whole.</summary>
    public ImmutableArray<string> Callers { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Any of which is as good, of 4 to 10 digits; none where only numbers count.</summary>
    public ImmutableArray<string> Pins { get; init => field = value.IsDefault ? [] : value; } = [];
}
