using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>The proxies that requests in a dialog pass (RFC 3261 12.1, 12.2.1.1): one comma-separated value of Route.</summary>
internal readonly struct RouteSet
{
    /// <summary>Proxies that a dialog keeps at most.</summary>
    public const int MaxRoutes = 32;

    /// <summary>Bytes that a dialog keeps of them at most.</summary>
    public const int MaxBytes = 4_096;

    private readonly byte[] _values;

    public RouteSet(byte[] values) => _values = values;

    public static RouteSet Empty { get; } = new([]);

    public ReadOnlySpan<byte> Values => _values;

    public bool IsEmpty => _values.Length == 0;

    /// <summary>The URI of the first proxy; empty when there is none.</summary>
    public ReadOnlySpan<byte> First
    {
        get
        {
            var list = new ValueList(_values);
            return list.MoveNext() && NameAddress.TryParse(list.Current, out var first) ? first.Uri : default;
        }
    }

    /// <summary>The first proxy is one of RFC 2543: it wants to be in the Request-URI.</summary>
    private bool IsStrict =>
        !IsEmpty && (!SipUri.TryParse(First, out var uri) || !uri.Parameters.Has("lr"u8));

    /// <summary>The values after the first; empty when there are none.</summary>
    private ReadOnlySpan<byte> Rest
    {
        get
        {
            var list = new ValueList(_values);
            list.MoveNext();
            return list.MoveNext() && Values.Overlaps(list.Current, out var offset) ? Values[offset..] : default;
        }
    }

    /// <summary>Takes the Record-Route values of a message: in order as UAS, backwards as UAC.</summary>
    public static DialogError TryRead(SipMessage message, bool backwards, out RouteSet routes)
    {
        routes = Empty;
        if (!message.Has(HeaderName.RecordRoute))
            return DialogError.None;
        Span<byte> buffer = stackalloc byte[MaxBytes];
        var (start, end) = backwards ? (MaxBytes, MaxBytes) : (0, 0);
        var count = 0;
        foreach (var value in message.Values(HeaderName.RecordRoute))
        {
            if (!NameAddress.TryParse(value, out var address) || !address.TryGetUri(out _))
                return DialogError.BadRoute;
            var room = backwards ? start : MaxBytes - end;
            if (++count > MaxRoutes || value.Length + 1 > room)
                return DialogError.TooManyRoutes;
            if (backwards)
                Prepend(buffer, ref start, end, value);
            else
                Append(buffer, start, ref end, value);
        }
        routes = new RouteSet(buffer[start..end].ToArray());
        return DialogError.None;
    }

    /// <summary>The Request-URI of a request to <paramref name="target"/> (RFC 3261 12.2.1.1).</summary>
    public ReadOnlySpan<byte> RequestUri(ReadOnlySpan<byte> target)
    {
        if (!IsStrict)
            return target;
        // RFC 3261 19.1.1: no headers in a Request-URI.
        var uri = First;
        var question = uri.IndexOf((byte)'?');
        return question < 0 ? uri : uri[..question];
    }

    /// <summary>Writes Route, if any; behind a strict proxy, which is in the Request-URI, the target comes last.</summary>
    public void WriteRoute(ref SipWriter writer, scoped ReadOnlySpan<byte> target)
    {
        if (IsEmpty)
            return;
        if (!IsStrict)
        {
            writer.Header(HeaderName.Route, Values);
            return;
        }
        writer.BeginHeader(HeaderName.Route);
        writer.Text(Rest);
        writer.Raw(Rest.IsEmpty ? "<"u8 : ",<"u8);
        writer.Text(target);
        writer.Raw(">"u8);
        writer.EndHeader();
    }

    private static void Prepend(Span<byte> buffer, ref int start, int end, ReadOnlySpan<byte> value)
    {
        if (start < end)
            buffer[--start] = (byte)',';
        start -= value.Length;
        value.CopyTo(buffer[start..]);
    }

    private static void Append(Span<byte> buffer, int start, ref int end, ReadOnlySpan<byte> value)
    {
        if (start < end)
            buffer[end++] = (byte)',';
        value.CopyTo(buffer[end..]);
        end += value.Length;
    }
}
