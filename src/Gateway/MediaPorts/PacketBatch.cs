using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.MediaPorts;

/// <summary>
/// Room for the datagrams of one receive, and which of them are to be sent on. Memory outside the heap, owned by one loop.
/// </summary>
internal sealed unsafe class PacketBatch : IDisposable
{
    public const int Capacity = 32;
    public const int SlotBytes = 2048; // more than any MTU in use; longer ones are cut by the kernel and dropped

    private readonly int[] _lengths = new int[Capacity];
    private readonly int[] _ages = new int[Capacity];
    private readonly int[] _selected = new int[Capacity];
    private byte* _memory = (byte*)NativeMemory.AlignedAlloc(Capacity * SlotBytes, 64);
    private NativeAddress* _sources = (NativeAddress*)NativeMemory.AllocZeroed(Capacity, (nuint)sizeof(NativeAddress));

    public int Selected { get; private set; }

    public int SelectedBytes { get; private set; }

    public ReadOnlySpan<byte> Packet(int index) => new(_memory + index * SlotBytes, _lengths[index]);

    public Span<byte> Slot(int index) => new(_memory + index * SlotBytes, SlotBytes);

    public byte* Address(int index) => _memory + index * SlotBytes;

    public NativeAddress* SourceAddress(int index) => _sources + index;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref NativeAddress Source(int index) => ref _sources[index];

    /// <param name="length">0 for a datagram that was cut.</param>
    /// <param name="age">Microseconds it waited in the kernel; 0 when unknown.</param>
    public void Set(int index, int length, int age)
    {
        _lengths[index] = length;
        _ages[index] = age;
    }

    public int Age(int index) => _ages[index];

    public int Length(int index) => _lengths[index];

    public void Clear()
    {
        Selected = 0;
        SelectedBytes = 0;
    }

    public void Select(int index)
    {
        _selected[Selected++] = index;
        SelectedBytes += _lengths[index];
    }

    public int SelectedAt(int position) => _selected[position];

    public void Dispose()
    {
        NativeMemory.AlignedFree(_memory);
        NativeMemory.Free(_sources);
        _memory = null;
        _sources = null;
    }
}
