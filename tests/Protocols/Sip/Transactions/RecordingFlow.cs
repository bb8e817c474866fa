using System.Text;
using Softswitch.Protocols.Sip.Transactions;

namespace Softswitch.Protocols.Tests.Sip.Transactions;

/// <summary>A flow that keeps what is sent through it.</summary>
internal sealed class RecordingFlow(bool reliable) : ISipFlow
{
    public bool IsReliable => reliable;

    public bool IsBroken { get; set; }

    public List<string> Sent { get; } = [];

    public bool Send(ReadOnlySpan<byte> message)
    {
        if (IsBroken)
            return false;
        Sent.Add(Encoding.Latin1.GetString(message));
        return true;
    }

    /// <summary>The start lines sent since the last call, cut to their first two words.</summary>
    public List<string> TakeSent()
    {
        var lines = Sent.ConvertAll(text => string.Join(' ', text.Split(' ', '\r').Take(2)));
        Sent.Clear();
        return lines;
    }
}
