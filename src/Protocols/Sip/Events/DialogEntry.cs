namespace Softswitch.Protocols.Sip.Events;

/// <summary>One dialog of a <see cref="DialogInfo"/>.</summary>
/// <param name="Id">Unique in its document, and the same in the next (RFC 4235 4.1.2).</param>
/// <param name="IsInitiator">Whoever is watched made the call.</param>
/// <param name="Remote">The URI of the other side; null to leave it unsaid.</param>
/// <param name="RemoteName">Its name; empty for none.</param>
public sealed record DialogEntry(string Id, bool IsInitiator, DialogEntryState State, string? Remote = null, string RemoteName = "");
