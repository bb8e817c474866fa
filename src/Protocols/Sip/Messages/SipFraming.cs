using System.Text;

namespace Softswitch.Protocols.Sip.Messages;

/// <summary>Finds the messages in a stream, looking for Content-Length only (RFC 3261 18.3).</summary>
public static class SipFraming
{
    /// <summary>
    /// Says what stands at the start of <paramref name="buffered"/>. A message without Content-Length counts as one without
    /// a body.
    /// </summary>
    /// <param name="awaitsPong">Whether a ping of ours is out, so that a single line break is its answer and not half a ping.</param>
    public static SipFrame Next(ReadOnlySpan<byte> buffered, SipLimits limits, bool awaitsPong = false)
    {
        if (buffered.IsEmpty)
        {
            return default;
        }

        if (buffered[0] is (byte)'\r' or (byte)'\n')
        {
            return KeepAlive(buffered, awaitsPong);
        }

        if (!SipGrammar.TokenBytes.Contains(buffered[0]))
        {
            return new SipFrame(SipFrameStatus.Malformed, 0, 0);
        }

        var end = buffered.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return buffered.Length > limits.MaxHeadBytes ? new SipFrame(SipFrameStatus.TooLarge, 0, 0) : default;
        }

        return WithBody(buffered, end, limits);
    }

    private static SipFrame WithBody(ReadOnlySpan<byte> buffered, int end, SipLimits limits)
    {
        var head = end + 4;
        if (head > limits.MaxHeadBytes)
        {
            return new SipFrame(SipFrameStatus.TooLarge, 0, head);
        }

        if (!TryFindLength(buffered[..(end + 2)], out var bodyLength))
        {
            return new SipFrame(SipFrameStatus.Malformed, 0, head);
        }

        if (bodyLength > limits.MaxMessageBytes - head)
        {
            return new SipFrame(SipFrameStatus.TooLarge, 0, head);
        }

        var length = head + (int)bodyLength;
        return new SipFrame(length <= buffered.Length ? SipFrameStatus.Message : SipFrameStatus.NeedMore, length, head);
    }

    private static SipFrame KeepAlive(ReadOnlySpan<byte> buffered, bool awaitsPong)
    {
        if (buffered.StartsWith("\r\n\r\n"u8))
        {
            return new SipFrame(SipFrameStatus.Ping, 4, 0);
        }

        if (buffered.StartsWith("\r\n"u8))
        {
            var mayBecomePing = !awaitsPong && "\r\n\r\n"u8.StartsWith(buffered);
            return mayBecomePing ? default : new SipFrame(SipFrameStatus.Pong, 2, 0);
        }

        return buffered is [(byte)'\r'] ? default : new SipFrame(SipFrameStatus.Malformed, 0, 0);
    }

    /// <summary>False when Content-Length is no number, is folded, or two of them disagree.</summary>
    private static bool TryFindLength(ReadOnlySpan<byte> head, out uint length)
    {
        length = 0;
        var found = false;
        for (var at = head.IndexOf((byte)'\n') + 1; at < head.Length;)
        {
            var step = head[at..].IndexOf((byte)'\n');
            var line = head.Slice(at, step);
            at += step + 1;
            if (!IsContentLength(line, out var value))
            {
                continue;
            }

            if (!SipGrammar.TryReadNumber(value, out var number) || (found && number != length))
            {
                return false;
            }

            length = number;
            found = true;
        }

        return true;
    }

    private static bool IsContentLength(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> value)
    {
        value = default;
        var isCandidate = line.Length > 1 && (line[0] | 0x20) switch
        {
            'l' => line[1] is (byte)':' or (byte)' ' or (byte)'\t',
            'c' => line.Length > 8 && (line[8] | 0x20) == 'l',
            _ => false,
        };
        if (!isCandidate)
        {
            return false;
        }

        var colon = line.IndexOf((byte)':');
        if (colon < 0)
        {
            return false;
        }

        value = SipGrammar.Trim(line[(colon + 1)..].TrimEnd((byte)'\r'));
        return HeaderNames.Find(SipGrammar.Trim(line[..colon])) == HeaderName.ContentLength;
    }
}
