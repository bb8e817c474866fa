using System.Net;

namespace Softswitch.Protocols.Sdp;

/// <summary>Where the relay receives the media of one m= line. The default value rejects the line.</summary>
/// <param name="Address">Advertised address; null writes port 0.</param>
/// <param name="RtpPort">Port of the m= line.</param>
/// <param name="RtcpPort">Told in a=rtcp unless it is the next port or the line is muxed; 0 when there is none.</param>
/// <param name="KeepMux">Whether a=rtcp-mux of the sender may stay: the relay takes RTCP on the RTP port too.</param>
/// <param name="Ice">Null where the relay takes part in no ICE.</param>
public readonly record struct SdpRelayAddress(IPAddress? Address, int RtpPort, int RtcpPort, bool KeepMux, SdpRelayIce? Ice = null);
