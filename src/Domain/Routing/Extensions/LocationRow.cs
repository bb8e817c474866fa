namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Where those go whose number begins like this.</summary>
/// <param name="Match">In E.164 form or as dialled within the country: +3120, 020, 0031. An extension matches as a whole. Of a postal code 1 to 4 digits.</param>
/// <param name="To">A <see cref="Destination"/>.</param>
/// <param name="Prefix">Before the name of the caller on the display: 0 to 20 characters.</param>
public sealed record LocationRow(string Match, string To, string Prefix = "");
