using Softswitch.Domain.Devices;
using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing;

/// <summary>A call that somebody makes who called in and was let through (SPEC C10).</summary>
/// <param name="User">The extension of the user he calls as.</param>
/// <param name="Number">What he keyed.</param>
/// <param name="Payer">The channel of that user against which calls to outside are counted; null for a user who has none.</param>
public sealed record InwardCall(ExtensionNumber User, string Number, ChannelName? Payer);
