namespace Softswitch.Simulation.Tests.Transactions;

/// <summary>What a datagram network does to messages, from a seed: loses, repeats, delays and so reorders them.</summary>
internal sealed class LossyNetwork(Random random, double loss, double duplication, int maxDelayMs)
{
    private readonly PriorityQueue<(Action<byte[]> Receiver, byte[] Message), (long At, long Order)> _underway = new();
    private long _order;

    public long NowMs { get; private set; }

    public int Underway => _underway.Count;

    public void Send(ReadOnlySpan<byte> message, Action<byte[]> receiver)
    {
        if (random.NextDouble() < loss)
            return;
        Enqueue(message.ToArray(), receiver);
        if (random.NextDouble() < duplication)
            Enqueue(message.ToArray(), receiver);
    }

    public void AdvanceTo(long nowMs)
    {
        NowMs = nowMs;
        while (_underway.TryPeek(out _, out var due) && due.At <= nowMs)
        {
            var (receiver, message) = _underway.Dequeue();
            receiver(message);
        }
    }

    private void Enqueue(byte[] message, Action<byte[]> receiver) =>
        _underway.Enqueue((receiver, message), (NowMs + 1 + random.Next(maxDelayMs), _order++));
}
