namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>Everything a dialog needs to go on elsewhere. The texts are the bytes of the headers, one char each.</summary>
/// <param name="LocalParty">From of our requests, with our tag.</param>
/// <param name="RemoteParty">To of our requests, with the tag of the other side.</param>
/// <param name="RemoteTarget">URI of the other side.</param>
/// <param name="RouteSet">Values of Route, comma-separated; may be empty.</param>
/// <param name="LocalCSeq">The last one we used.</param>
/// <param name="RemoteCSeq">The last one the other side used; null for none.</param>
/// <param name="IsSecure">Requests may go only over TLS.</param>
public sealed record DialogCheckpoint(
    string CallId,
    string LocalTag,
    string RemoteTag,
    string LocalParty,
    string RemoteParty,
    string RemoteTarget,
    string RouteSet,
    uint LocalCSeq,
    uint? RemoteCSeq,
    bool IsSecure,
    DialogState State);
