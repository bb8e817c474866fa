namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>What an INVITE or UPDATE says about session timers.</summary>
/// <param name="Expires">Its Session-Expires, if any.</param>
/// <param name="Minimum">Its Min-SE in seconds; 0 for none.</param>
/// <param name="IsSupported">It has timer in Supported (or Require).</param>
public readonly record struct SessionTimerOffer(SessionExpires? Expires, int Minimum, bool IsSupported);
