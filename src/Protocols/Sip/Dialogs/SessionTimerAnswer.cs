namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>What to write into the response to an INVITE or UPDATE.</summary>
/// <param name="RefuseWithMinimum">Not 0: answer 422 with this Min-SE, in seconds.</param>
/// <param name="Expires">Session-Expires of the 2xx.</param>
/// <param name="RequiresTimer">The 2xx needs Require: timer.</param>
public readonly record struct SessionTimerAnswer(int RefuseWithMinimum, SessionExpires Expires, bool RequiresTimer);
