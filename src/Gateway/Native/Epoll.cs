using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Native;

/// <summary>
/// One epoll instance and its event buffer, for one thread. A registration carries a 64-bit token of the caller's choice, which comes
/// back with its events.
/// </summary>
internal sealed unsafe class Epoll : IDisposable
{
    public const uint Input = 0x1;
    public const uint Output = 0x4;
    public const uint Error = 0x8;
    public const uint HangUp = 0x10;
    public const uint EdgeTriggered = 1u << 31;

    private const int CloseOnExec = 0x80000;
    private const int Add = 1;
    private const int Delete = 2;
    private const int Modify = 3;

    // struct epoll_event is packed on x64 only: 12 bytes with data at 4, elsewhere 16 with data at 8.
    private static readonly bool Packed = RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.X86;
    private static readonly int EventSize = Packed ? 12 : 16;
    private static readonly int DataOffset = Packed ? 4 : 8;

    private readonly int _fd;
    private readonly int _capacity;
    private byte* _events;

    /// <exception cref="NativeCallException">No descriptor is left.</exception>
    public Epoll(int capacity)
    {
        _capacity = capacity;
        _fd = Libc.EpollCreate(CloseOnExec);
        if (_fd < 0)
            throw NativeCallException.FromLastError("epoll_create1");
        _events = (byte*)NativeMemory.AllocZeroed((nuint)capacity, (nuint)EventSize);
    }

    /// <summary>Watches <paramref name="fd"/>; false with errno set when the kernel refuses.</summary>
    public bool TryAdd(int fd, uint interest, ulong token) => Control(Add, fd, interest, token);

    public bool TryModify(int fd, uint interest, ulong token) => Control(Modify, fd, interest, token);

    public bool TryRemove(int fd) => Control(Delete, fd, 0, 0);

    /// <summary>Waits and returns the number of events; 0 after the time-out or an interruption.</summary>
    public int Wait(int timeoutMilliseconds) => Math.Max(0, Libc.EpollWait(_fd, _events, _capacity, timeoutMilliseconds));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Flags(int index) => Unsafe.ReadUnaligned<uint>(_events + index * EventSize);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Token(int index) => Unsafe.ReadUnaligned<ulong>(_events + index * EventSize + DataOffset);

    public void Dispose()
    {
        if (_events is null)
            return;
        Libc.Close(_fd);
        NativeMemory.Free(_events);
        _events = null;
    }

    private bool Control(int operation, int fd, uint interest, ulong token)
    {
        var one = stackalloc byte[16];
        Unsafe.WriteUnaligned(one, interest);
        Unsafe.WriteUnaligned(one + DataOffset, token);
        return Libc.EpollControl(_fd, operation, fd, one) == 0;
    }
}
