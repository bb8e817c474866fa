using Softswitch.Gateway.Transport;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Sessions;

/// <summary>The 2xx of an INVITE that were acknowledged and ended at once, as of several phones that answer (RFC 3261 13.2.2.4).</summary>
internal sealed class UnwantedAnswers
{
    /// <summary>More than any proxy forks to: a device that makes up tags is not followed.</summary>
    private const int MostForks = 16;

    private readonly List<(byte[] Tag, byte[] Ack)> _letGo = [];

    public bool IsFull => _letGo.Count >= MostForks;

    /// <summary>True for one that came before: its ACK is sent again.</summary>
    public bool TryRepeat(SipMessage response, Flow flow)
    {
        foreach (var (tag, ack) in _letGo)
        {
            if (!response.ToTag.SequenceEqual(tag))
                continue;
            flow.Send(ack);
            return true;
        }

        return false;
    }

    public void Add(SipMessage response, byte[] ack) => _letGo.Add((response.ToTag.ToArray(), ack));
}
