namespace Softswitch.Protocols.Sdp;

/// <summary>Where one line lies in the body: its letter, its value without the line end, and where the next line starts.</summary>
internal readonly record struct SdpLine(byte Type, SdpSlice Value, int Start, int Next);
