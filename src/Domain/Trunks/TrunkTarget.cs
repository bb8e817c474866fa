using Softswitch.Domain.Calls;

namespace Softswitch.Domain.Trunks;

/// <summary>A call towards a carrier, with every number written as that carrier wants it.</summary>
/// <param name="Number">The user part of the request URI.</param>
/// <param name="Caller">Who is told to call: in From, and as <see cref="TrunkModel.Identity"/> says.</param>
/// <param name="Anonymous">Others may not be told who calls (RFC 3323).</param>
/// <param name="Diverter">The number that forwarded the call (RFC 5806); null when none did.</param>
/// <param name="IsEmergency">Goes to an emergency centre: no limit keeps it back (SPEC R12).</param>
/// <param name="Price">What the trunk takes per minute; null for an emergency call.</param>
/// <param name="HopsLeft">The Max-Forwards of the new call (RFC 7332); with none left it is not made.</param>
/// <param name="Fork">Which of the numbers that ring at the same time it leads to: the trunks of one are tried one after the other.</param>
/// <param name="Called">Who is called there, where several numbers ring; null where the route says so.</param>
public sealed record TrunkTarget(
    TrunkName Trunk,
    string Number,
    Party Caller,
    bool Anonymous,
    string? Diverter = null,
    bool IsEmergency = false,
    decimal? Price = null,
    int HopsLeft = CallOffer.MostHops,
    int Fork = 0,
    Party? Called = null);
