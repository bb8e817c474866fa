using System.Text;
using Softswitch.Protocols.Stun;

namespace Softswitch.Protocols.Ice;

/// <summary>
/// The lite side of an ICE session of one component (RFC 8445 2.5): answers checks, and learns from authenticated ones alone where the
/// full side is. Knows neither sockets nor clocks. For one thread at a time.
/// </summary>
/// <param name="ours">What the far end checks us with.</param>
/// <param name="theirs">What it was described with itself.</param>
public sealed class IceLiteAgent(IceCredentials ours, IceCredentials theirs)
{
    /// <summary>Checks refused in words in a second; more are refused in silence.</summary>
    public const int MostRefusals = 10;

    /// <summary>After which a nominated address without checks gives way to any other; a full agent checks at least every 6 s (RFC 7675 5.1).</summary>
    public const long StaleAfterMs = 10_000;

    private const int MostKnown = 8;
    private const int RoleConflict = 487;
    private const int UnknownAttribute = 420;

    private readonly byte[] _username = Encoding.ASCII.GetBytes($"{ours.Ufrag}:{theirs.Ufrag}");
    private readonly IcePeer[] _known = new IcePeer[MostKnown];
    private int _count;
    private int _selected = -1;
    private long _second = long.MinValue;
    private int _refusals; // in that second

    /// <summary>Where the far end wants its media: the nominated pair; null before there is one.</summary>
    public StunAddress? Selected => _selected < 0 ? null : _known[_selected].Address;

    /// <summary>Messages that were not believed: damaged, or of others.</summary>
    public long Refused { get; private set; }

    /// <summary>Whether the far end proved that it is at this address.</summary>
    public bool Knows(in StunAddress address) => Find(in address) >= 0;

    /// <summary>Takes a message; returns the length of the answer, 0 for none.</summary>
    /// <param name="packet">As it came.</param>
    /// <param name="source">Where from.</param>
    /// <param name="nowMs">Monotonic.</param>
    /// <param name="answer">Room of <see cref="StunLimits.MaxMessage"/> bytes, apart from the packet.</param>
    public int Receive(ReadOnlySpan<byte> packet, in StunAddress source, long nowMs, Span<byte> answer)
    {
        if (!StunMessage.TryParse(packet, out var message) || !message.IsBinding || !message.HasFingerprint)
        {
            Refused++;
            return 0;
        }

        // Nothing is asked for here, so what is no request answers nothing; an indication only keeps a NAT open (RFC 8445 11).
        if (message.Class != StunClass.Request)
            return 0;
        var status = Judge(in message);
        if (status == 0)
            Take(in message, in source, nowMs);
        else
            Refused++;
        return status == 0 || MayRefuse(nowMs) ? Answer(in message, status, in source, answer) : 0;
    }

    // RFC 8489 9.1.3, RFC 8445 7.3; 0 for a check that is in order
    private int Judge(in StunMessage message)
    {
        if (!message.HasIntegrity || message.Username.IsEmpty)
            return 400;
        if (!message.Username.SequenceEqual(_username) || !message.IsFrom(ours.Key))
            return 401;
        if (message.Unknown != 0)
            return UnknownAttribute;
        if (message.IsControlled)
            return RoleConflict; // a lite agent never decides
        return message.Priority is null ? 400 : 0;
    }

    private int Answer(in StunMessage message, int status, in StunAddress source, Span<byte> room)
    {
        var writer = new StunWriter(room, status == 0 ? StunClass.Success : StunClass.Error, message.TransactionId);
        switch (status)
        {
            case 0:
                writer.Add(in source);
                break;
            case 400:
                writer.AddError(status, "Bad Request"u8);
                return writer.End();
            case 401:
                writer.AddError(status, "Unauthorized"u8);
                return writer.End();
            case UnknownAttribute:
                writer.AddError(status, "Unknown Attribute"u8);
                writer.Add(StunAttribute.UnknownAttributes, [(byte)(message.Unknown >> 8), (byte)message.Unknown]);
                break;
            default:
                writer.AddError(status, "Role Conflict"u8);
                break;
        }

        return writer.Seal(ours.Key);
    }

    private void Take(in StunMessage message, in StunAddress source, long nowMs)
    {
        var index = Find(in source);
        var isNominated = message.UsesCandidate || (index >= 0 && _known[index].IsNominated);
        if (index < 0)
            index = Room();
        _known[index] = new IcePeer(source, message.Priority!.Value, nowMs, isNominated);
        _count = Math.Max(_count, index + 1);
        if (isNominated && IsBetter(index, nowMs))
            _selected = index;
    }

    // RFC 8445 8.1.1: of several nominated pairs that of the highest priority; which the far end may have left meanwhile.
    private bool IsBetter(int index, long nowMs) =>
        _selected < 0 || _known[index].Priority >= _known[_selected].Priority || nowMs - _known[_selected].CheckedAtMs > StaleAfterMs;

    private int Find(in StunAddress address)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_known[i].Address == address)
                return i;
        }

        return -1;
    }

    // A new place, or that of who was silent for longest.
    private int Room()
    {
        if (_count < MostKnown)
            return _count;
        var oldest = _selected == 0 ? 1 : 0;
        for (var i = 0; i < MostKnown; i++)
        {
            if (i != _selected && _known[i].CheckedAtMs < _known[oldest].CheckedAtMs)
                oldest = i;
        }

        return oldest;
    }

    private bool MayRefuse(long nowMs)
    {
        if (nowMs / 1000 != _second)
            (_second, _refusals) = (nowMs / 1000, 0);
        return _refusals++ < MostRefusals;
    }
}
