using System.Runtime.Intrinsics;

namespace Softswitch.Media.Dtmf;

/// <summary>What one slice held: amplitude and phase of each tone, and the power of all sound in it.</summary>
internal readonly record struct DtmfSlice(Vector256<float> Real, Vector256<float> Imaginary, float Power);
