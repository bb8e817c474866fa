namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// Transactions by key: a hash table in shards, each under its own lock, chained through the transactions themselves.
/// </summary>
internal sealed class TransactionTable
{
    private const int ShardBits = 6;
    private readonly TransactionTableShard[] _shards = new TransactionTableShard[1 << ShardBits];

    public TransactionTable()
    {
        for (var i = 0; i < _shards.Length; i++)
            _shards[i] = new TransactionTableShard();
    }

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var shard in _shards)
                count += shard.Count;
            return count;
        }
    }

    public Transaction? Find(ReadOnlySpan<byte> key, int hash) => ShardOf(hash).Find(key, hash);

    /// <summary>Adds the transaction unless its key is taken; then the one that has it is returned.</summary>
    public Transaction? AddOrFind(Transaction transaction) => ShardOf(transaction.Hash).AddOrFind(transaction);

    public void Remove(Transaction transaction) => ShardOf(transaction.Hash).Remove(transaction);

    // The upper bits choose the shard, the lower ones the bucket inside it.
    private TransactionTableShard ShardOf(int hash) => _shards[(uint)hash >> (32 - ShardBits)];
}
