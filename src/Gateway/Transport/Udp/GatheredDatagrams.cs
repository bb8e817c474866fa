using System.Runtime.InteropServices;
using Softswitch.Gateway.Native;

namespace Softswitch.Gateway.Transport.Udp;

/// <summary>Copies of datagrams on their way out, sent together with sendmmsg. Belongs to one thread.</summary>
internal sealed unsafe class GatheredDatagrams
{
    private const int Capacity = 64;
    private const int SlabBytes = 128 * 1024;

    private readonly byte[] _slab = GC.AllocateUninitializedArray<byte>(SlabBytes, pinned: true);
    private readonly NativeAddress[] _targets = GC.AllocateArray<NativeAddress>(Capacity, pinned: true);
    private readonly IoVector[] _vectors = GC.AllocateArray<IoVector>(Capacity, pinned: true);
    private readonly MultiMessageHeader[] _headers = GC.AllocateArray<MultiMessageHeader>(Capacity, pinned: true);
    private readonly TransportCounters _counters;
    private int _count;
    private int _used;

    public GatheredDatagrams(TransportCounters counters)
    {
        _counters = counters;
        for (var i = 0; i < Capacity; i++)
        {
            _headers[i].Header.Name = (NativeAddress*)Marshal.UnsafeAddrOfPinnedArrayElement(_targets, i);
            _headers[i].Header.Vectors = (IoVector*)Marshal.UnsafeAddrOfPinnedArrayElement(_vectors, i);
            _headers[i].Header.VectorCount = 1;
        }
    }

    /// <summary>False when there is no room until the next flush, or ever.</summary>
    public bool TryAdd(in NativeAddress target, ReadOnlySpan<byte> message)
    {
        if (_count == Capacity || message.Length > SlabBytes - _used)
            return false;
        message.CopyTo(_slab.AsSpan(_used));
        _vectors[_count].Base = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(_slab, _used);
        _vectors[_count].Length = (nuint)message.Length;
        _targets[_count] = target;
        _headers[_count].Header.NameLength = target.Length;
        _used += message.Length;
        _count++;
        return true;
    }

    public void Flush(int fd)
    {
        var headers = (MultiMessageHeader*)Marshal.UnsafeAddrOfPinnedArrayElement(_headers, 0);
        var done = 0;
        while (done < _count)
        {
            var sent = Libc.SendMessages(fd, headers + done, (uint)(_count - done), MessageFlags.DontWait);
            if (sent > 0)
            {
                _counters.Sent(SipTransport.Udp, sent);
                done += sent;
                continue;
            }

            var error = Marshal.GetLastPInvokeError();
            if (error == Errno.Interrupted)
                continue;
            SendErrors.Count(_counters, SendErrors.FromErrno(error));
            done++;
        }

        _count = 0;
        _used = 0;
    }
}
