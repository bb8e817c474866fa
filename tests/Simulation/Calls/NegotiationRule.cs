namespace Softswitch.Simulation.Tests.Calls;

/// <summary>
/// Offers and answers of one dialog alternate, as far as it depends on the gateway (RFC 3264 4, RFC 6337). Forks are
/// left out: they are ended as soon as they are acknowledged.
/// </summary>
internal sealed class NegotiationRule(Action<string> fault)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withoutOffer = new(StringComparer.Ordinal);

    /// <summary>Who offered in which message; null when there is nothing to answer.</summary>
    private (bool ByGateway, string In)? _open;
    private bool _isEnding;

    public void Check(List<WireMessage> messages)
    {
        foreach (var message in messages)
        {
            _isEnding |= message is { IsRequest: true, Method: "BYE" or "CANCEL" };
            if (message.Method is not ("INVITE" or "UPDATE" or "ACK") || message.ToTag.EndsWith("-fork", StringComparison.Ordinal))
                continue;
            if (!_seen.Add(message.IsSent + message.Text))
                continue;
            if (message.Method == "ACK")
                Acknowledge(message, messages);
            else if (message.IsRequest)
                Ask(message);
            else
                Answer(message);
        }
    }

    private static string Key(WireMessage message, bool byGateway) => $"{byGateway} {message.Method} {message.CSeq}";

    private void Ask(WireMessage message)
    {
        var key = Key(message, message.IsSent);
        if (message.Mark is null)
        {
            if (message.Method == "INVITE")
                _withoutOffer.Add(key);
        }
        else if (_open is null)
        {
            _open = (message.IsSent, key);
        }
        else if (message.IsSent)
        {
            fault($"{message} offers while {_open} is not answered");
        }
    }

    private void Answer(WireMessage message)
    {
        var key = Key(message, !message.IsSent);
        if (_open?.In == key)
        {
            var isReliable = message.Text.Contains("\r\nRSeq:", StringComparison.Ordinal);
            if (message.Status >= 300 || (message.Mark is not null && (message.IsSuccess || isReliable)))
                _open = null;
            else if (message is { IsSuccess: true, IsSent: true })
                fault($"{message} answers no offer, though there was one");
        }
        else if (message is { IsSuccess: true, Mark: not null } && _withoutOffer.Contains(key))
        {
            if (_open is not null && message.IsSent)
                fault($"{message} offers while {_open} is not answered");
            _open ??= (message.IsSent, $"ACK {!message.IsSent} {message.CSeq}");
        }
        else if (message is { IsSuccess: true, IsSent: true, Mark: not null, Method: "UPDATE" })
        {
            fault($"{message} answers what was not offered");
        }
    }

    private void Acknowledge(WireMessage message, List<WireMessage> messages)
    {
        if (_open?.In != $"ACK {message.IsSent} {message.CSeq}")
            return;
        var isEnding = _isEnding || messages.Exists(each => each is { IsRequest: true, Method: "BYE" } && each.At >= message.At && each.At < message.At + 5_000);
        if (message is { IsSent: true, Mark: null } && !isEnding)
            fault($"{message} leaves an offer without answer");
        _open = null;
    }
}
