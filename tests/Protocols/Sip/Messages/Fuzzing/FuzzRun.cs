using System.Text;
using Softswitch.Protocols.Sip.Authentication;
using Softswitch.Protocols.Sip.Dialogs;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Protocols.Tests.Sip.Messages.Fuzzing;

/// <summary>Holds the parser against the naive one, and everything that reads messages against exceptions.</summary>
internal sealed class FuzzRun
{
    private readonly SipMessage _message = new();
    private readonly SipMessage _answer = new();
    private readonly byte[] _buffer = new byte[100_000];

    public int Accepted { get; private set; }

    /// <summary>Null when both parsers agree; else what they disagree about. Throws what the parser throws.</summary>
    public string? Check(byte[] bytes)
    {
        var result = SipParser.Parse(bytes, _message, SipLimits.Default);
        TouchEverything();
        AnswerIt(result);
        var expected = NaiveParser.Parse(bytes);
        if (result.IsOk != (expected is not null))
        {
            return $"accepted: {result.IsOk} ({result.Error}), naive parser: {expected is not null}";
        }

        Accepted += result.IsOk ? 1 : 0;
        return expected is null ? null : Differences(expected).FirstOrDefault();
    }

    private IEnumerable<string> Differences(NaiveMessage expected)
    {
        var cseq = $"{_message.CSeq.Number} {Text(_message.CSeqMethodName)}";
        (string What, string Ours, string Theirs)[] pairs =
        [
            ("kind", _message.IsRequest.ToString(), expected.IsRequest.ToString()),
            ("headers", Headers(), string.Join('\n', expected.Headers.Select(header => $"{header.Name}|{header.Value}"))),
            ("body", Text(_message.Body), expected.Body),
            ("Call-ID", Text(_message.CallId), expected.CallId),
            ("CSeq", cseq, expected.CSeq),
            ("From tag", Text(_message.FromTag), expected.FromTag),
            ("To tag", Text(_message.ToTag), expected.ToTag),
            ("branch", Text(_message.TopViaBranch), expected.Branch),
        ];
        return pairs.Where(pair => !string.Equals(pair.Ours, pair.Theirs, StringComparison.Ordinal)).Select(pair => $"{pair.What}: '{pair.Ours}', naive parser: '{pair.Theirs}'");
    }

    private string Headers()
    {
        var text = new StringBuilder();
        for (var i = 0; i < _message.HeaderCount; i++)
        {
            text.Append(i == 0 ? "" : "\n").Append(Text(_message[i].Name)).Append('|').Append(Text(_message[i].Value));
        }

        return text.ToString();
    }

    private void TouchEverything()
    {
        for (var i = 0; i < _message.HeaderCount; i++)
        {
            var header = _message[i];
            foreach (var value in _message.Values(header.Id))
            {
                TouchValue(value);
            }
        }

        Privacy.Of(_message);
        _message.IsContactStar();
        _message.HasToken(HeaderName.Supported, "100rel"u8);
        SipFraming.Next(_message.Bytes, SipLimits.Default);
    }

    private static void TouchValue(ReadOnlySpan<byte> value)
    {
        if (NameAddress.TryParse(value, out var address) && address.TryGetUri(out var uri))
        {
            uri.Matches(uri);
            address.DisplayText();
            EscapedText.ToText(uri.User);
        }

        _ = Via.TryParse(value, out var via) && via.Rport + via.Received.Length > 0;
        _ = SessionExpires.TryParse(value, out _) | RAck.TryParse(value, out _) | RetryAfter.TryParse(value, out _);
        _ = Reason.TryParse(value, out var reason) && reason.Cause > 0;
        _ = Replaces.TryParse(value, out _) | DigestChallenge.TryParse(value, out _);
        _ = DigestCredentials.TryParse(value, out _);
    }

    /// <summary>Whatever was received, the answer to it is a message of ours that our own parser accepts.</summary>
    private void AnswerIt(SipParseResult result)
    {
        if (!result.Answerable)
        {
            return;
        }

        var writer = new SipWriter(_buffer);
        SipResponses.Write(ref writer, _message, result.IsOk ? 200 : result.Status, result.IsOk ? default : result.Reason, "tag"u8, new SipSource("192.0.2.1"u8, 5060));
        writer.End();
        var answer = SipParser.Parse(_buffer.AsMemory(0, writer.Length), _answer, SipLimits.Default);
        if (writer.Overflowed || (result.IsOk && !answer.IsOk) || _answer.StatusCode < 200)
        {
            throw new InvalidOperationException($"The answer is broken: {answer.Error}\n{Text(writer.Written)}");
        }
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
