using System.Text;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>
/// What a datagram network does to messages: loses, repeats, delays and so reorders them. What becomes of a message
/// follows from the seed and its text alone, so that a small change in one part of a run leaves the rest as it was.
/// </summary>
internal sealed class CallNetwork(CallWorld world, CallTraits traits)
{
    /// <summary>T4: nothing stays longer in a network (RFC 3261 17.1.2.2).</summary>
    private const int LongestLifeMs = 5_000;

    private readonly Dictionary<string, int> _sent = new(StringComparer.Ordinal);

    public void Send(ReadOnlySpan<byte> message, Action<byte[]> receiver)
    {
        var text = Encoding.UTF8.GetString(message);
        var times = _sent[text] = _sent.GetValueOrDefault(text) + 1;
        var random = new Random(HashCodes.Of(text, HashCodes.Of("network", world.Seed) + times));
        if (random.NextDouble() < traits.Loss)
            return;
        Deliver(message.ToArray(), receiver, random);
        if (random.NextDouble() < traits.Duplication)
            Deliver(message.ToArray(), receiver, random);
    }

    private void Deliver(byte[] message, Action<byte[]> receiver, Random random)
    {
        var isStray = traits.Duplication > 0 && random.Next(40) == 0;
        world.Later(1 + random.Next(isStray ? LongestLifeMs : traits.MaxDelayMs), () => receiver(message));
    }
}
