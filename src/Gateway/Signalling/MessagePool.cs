using System.Collections.Concurrent;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Signalling;

/// <summary>Copies of messages for what cannot be done while the receive buffer lasts.</summary>
internal sealed class MessagePool
{
    private const int MaxKept = 1024;

    private readonly ConcurrentBag<SipMessage> _free = [];

    public SipMessage RentCopy(SipMessage message)
    {
        if (!_free.TryTake(out var copy))
            copy = new SipMessage();
        copy.CopyFrom(message);
        return copy;
    }

    public void Return(SipMessage copy)
    {
        if (_free.Count < MaxKept)
            _free.Add(copy);
    }
}
