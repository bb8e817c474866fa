namespace Softswitch.Domain.Reach;

/// <summary>
/// How a user is reached (SPEC P2), as asked for from outside. Null is what the profile <see cref="ReachDefaults.Standard"/> says;
/// in that one it is what is behind the colon.
/// </summary>
/// <param name="Name">1 to 50 characters.</param>
/// <param name="Colour">For people: '#' and six hex digits. Not inherited.</param>
/// <param name="CallerId">A DID of the tenant, shown outside; "" for the number the user has anyway: "".</param>
/// <param name="ForwardAlways">No device rings: off.</param>
/// <param name="ForwardBusy">When the user talks, and when no device may ring: off.</param>
/// <param name="ForwardNoAnswer">After <paramref name="NoAnswerAfter"/>: off.</param>
/// <param name="NoAnswerAfter">5 to 120 seconds: 20.</param>
/// <param name="ShownNumber">What a call shows that is forwarded to outside: the user's own.</param>
/// <param name="Devices">Which channels ring: all.</param>
/// <param name="AssistantGroup">The name of the privacy group whose members ring in place of the user (SPEC C18); "" for none: none. One that is not there is passed over.</param>
/// <param name="AnalysesCalls">The analysis of a call begins with it: no.</param>
/// <param name="ForwardUnreachable">When none of the channels is registered: as <paramref name="ForwardNoAnswer"/>, and so it is where this is switched off.</param>
/// <param name="ConfirmsForwards">Whoever answers outside, for this or for the phone of the user, has to accept the call by key (SPEC R13): no.</param>
public sealed record ReachProfileConfig(
    string Name,
    string? Colour = null,
    string? CallerId = null,
    ReachForwardConfig? ForwardAlways = null,
    ReachForwardConfig? ForwardBusy = null,
    ReachForwardConfig? ForwardNoAnswer = null,
    int? NoAnswerAfter = null,
    ReachShownNumber? ShownNumber = null,
    ReachDevicesConfig? Devices = null,
    string? AssistantGroup = null,
    bool? AnalysesCalls = null,
    ReachForwardConfig? ForwardUnreachable = null,
    bool? ConfirmsForwards = null);
