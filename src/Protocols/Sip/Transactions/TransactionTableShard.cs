namespace Softswitch.Protocols.Sip.Transactions;

internal sealed class TransactionTableShard
{
    private readonly Lock _gate = new();
    private Transaction?[] _buckets = new Transaction?[64];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public Transaction? Find(ReadOnlySpan<byte> key, int hash)
    {
        lock (_gate)
        {
            return Search(key, hash);
        }
    }

    public Transaction? AddOrFind(Transaction transaction)
    {
        lock (_gate)
        {
            if (Search(transaction.Key, transaction.Hash) is { } taken)
                return taken;
            if (_count == _buckets.Length)
                Grow();
            Link(_buckets, transaction);
            _count++;
            return null;
        }
    }

    public void Remove(Transaction transaction)
    {
        lock (_gate)
        {
            ref var slot = ref _buckets[transaction.Hash & (_buckets.Length - 1)];
            if (slot == transaction)
            {
                slot = transaction.NextInBucket;
            }
            else
            {
                var before = slot;
                while (before is not null && before.NextInBucket != transaction)
                    before = before.NextInBucket;
                if (before is null)
                    return;
                before.NextInBucket = transaction.NextInBucket;
            }
            transaction.NextInBucket = null;
            _count--;
        }
    }

    private Transaction? Search(ReadOnlySpan<byte> key, int hash)
    {
        var found = _buckets[hash & (_buckets.Length - 1)];
        while (found is not null && (found.Hash != hash || !key.SequenceEqual(found.Key)))
            found = found.NextInBucket;
        return found;
    }

    private void Grow()
    {
        var larger = new Transaction?[_buckets.Length * 2];
        foreach (var head in _buckets)
        {
            var node = head;
            while (node is not null)
            {
                var next = node.NextInBucket;
                Link(larger, node);
                node = next;
            }
        }
        _buckets = larger;
    }

    private static void Link(Transaction?[] buckets, Transaction transaction)
    {
        ref var slot = ref buckets[transaction.Hash & (buckets.Length - 1)];
        transaction.NextInBucket = slot;
        slot = transaction;
    }
}
