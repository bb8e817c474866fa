namespace Softswitch.Gateway.Native;

/// <summary>MSG_* of Linux.</summary>
internal static class MessageFlags
{
    public const int Truncated = 0x20;
    public const int DontWait = 0x40;
    public const int NoSignal = 0x4000;
    public const int WaitForOne = 0x10000;
}
