using System.Runtime.InteropServices;

namespace Softswitch.Media.Codecs;

/// <summary>The functions of the system's libopus 1.x (opus_encoder.h, opus_decoder.h, opus_defines.h). A negative result is an error.</summary>
internal static unsafe partial class OpusLibrary
{
    public const string Name = "libopus.so.0";
    public const int Voip = 2048;
    public const int Voice = 3001;

    public const int SetBitRate = 4002;
    public const int SetComplexity = 4010;
    public const int SetInBandFec = 4012;
    public const int SetExpectedLoss = 4014;
    public const int SetSignal = 4024;
    public const int ResetState = 4028;

    /// <summary>Whether the library is installed here.</summary>
    public static bool CanLoad(string name) =>
        NativeLibrary.TryLoad(name, typeof(OpusLibrary).Assembly, DllImportSearchPath.SafeDirectories, out _);

    [LibraryImport(Name, EntryPoint = "opus_encoder_get_size")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int EncoderSize(int channels);

    [LibraryImport(Name, EntryPoint = "opus_encoder_init")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int EncoderInit(byte* encoder, int sampleRate, int channels, int application);

    [LibraryImport(Name, EntryPoint = "opus_encoder_ctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int EncoderControl(byte* encoder, int request, int value);

    [LibraryImport(Name, EntryPoint = "opus_encode")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Encode(byte* encoder, short* pcm, int samples, byte* payload, int room);

    [LibraryImport(Name, EntryPoint = "opus_decoder_get_size")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int DecoderSize(int channels);

    [LibraryImport(Name, EntryPoint = "opus_decoder_init")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int DecoderInit(byte* decoder, int sampleRate, int channels);

    [LibraryImport(Name, EntryPoint = "opus_decoder_ctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int DecoderControl(byte* decoder, int request, int value);

    [LibraryImport(Name, EntryPoint = "opus_decode")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Decode(byte* decoder, byte* payload, int length, short* pcm, int room, int decodeFec);
}
