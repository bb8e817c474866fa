using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Softswitch.Gateway.Native;

/// <summary>sockaddr_in and sockaddr_in6 in one value of 28 bytes. A value of zeroes means "no address".</summary>
[StructLayout(LayoutKind.Explicit, Size = MaxLength, Pack = 4)]
internal struct NativeAddress : IEquatable<NativeAddress>
{
    public const int MaxLength = 28;
    private const int V4Length = 16;

    [FieldOffset(0)] private ushort _family;
    [FieldOffset(2)] private ushort _port; // network order
    [FieldOffset(4)] private uint _v4; // network order; flow info of IPv6
    [FieldOffset(8)] private ulong _v6High;
    [FieldOffset(16)] private ulong _v6Low;
    [FieldOffset(24)] private uint _scope;

    public readonly bool IsNone => _family == 0;

    public readonly bool IsV6 => _family == SocketConstants.FamilyInterNetworkV6;

    /// <summary>AF_INET or AF_INET6.</summary>
    public readonly int Family => _family;

    /// <summary>Bytes the kernel expects for this family.</summary>
    public readonly uint Length => IsV6 ? MaxLength : (uint)V4Length;

    public readonly int Port => BinaryPrimitives.ReverseEndianness(_port);

    public static NativeAddress From(IPAddress address, int port)
    {
        var native = new NativeAddress { _port = BinaryPrimitives.ReverseEndianness((ushort)port) };
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            native._family = SocketConstants.FamilyInterNetworkV6;
            native._v6High = MemoryMarshal.Read<ulong>(bytes);
            native._v6Low = MemoryMarshal.Read<ulong>(bytes[8..]);
            native._scope = (uint)address.ScopeId;
            return native;
        }

        native._family = SocketConstants.FamilyInterNetwork;
        native._v4 = MemoryMarshal.Read<uint>(bytes);
        return native;
    }

    public static NativeAddress From(IPEndPoint endPoint) => From(endPoint.Address, endPoint.Port);

    /// <summary>The address without port as a number, its first byte the highest; IPv4 as IPv6 writes it (RFC 4291 2.5.5.2).</summary>
    public readonly UInt128 Bits => IsV6
        ? new UInt128(BinaryPrimitives.ReverseEndianness(_v6High), BinaryPrimitives.ReverseEndianness(_v6Low))
        : new UInt128(0, 0xFFFF_0000_0000UL | BinaryPrimitives.ReverseEndianness(_v4));

    public readonly IPEndPoint ToEndPoint() => new(ToAddress(), Port);

    public readonly IPAddress ToAddress()
    {
        if (!IsV6)
            return new IPAddress(_v4);
        Span<byte> bytes = stackalloc byte[16];
        MemoryMarshal.Write(bytes, in _v6High);
        MemoryMarshal.Write(bytes[8..], in _v6Low);
        return new IPAddress(bytes, _scope);
    }

    /// <summary>Same host, whatever the port.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool SameHost(in NativeAddress other) =>
        _family == other._family && (IsV6
            ? _v6High == other._v6High && _v6Low == other._v6Low && (_scope == other._scope || _scope == 0 || other._scope == 0)
            : _v4 == other._v4);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Matches(in NativeAddress other) => _port == other._port && SameHost(in other);

    public readonly bool Equals(NativeAddress other) => Matches(in other);

    public override readonly bool Equals(object? obj) => obj is NativeAddress other && Matches(in other);

    public override readonly int GetHashCode() =>
        IsV6 ? HashCode.Combine(_family, _port, _v6High, _v6Low) : HashCode.Combine(_family, _port, _v4);

    public override readonly string ToString() => IsNone ? "none" : ToEndPoint().ToString();
}
