namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>
/// Remembers the counts used with each nonce until it expires, so that overheard credentials cannot be sent again. Holds a
/// bounded number of nonces, and only those a right password was given for. Safe for use by many threads.
/// </summary>
public sealed class NonceCounter
{
    private const int ShardCount = 16;
    private readonly NonceShard[] _shards = new NonceShard[ShardCount];

    /// <param name="validity">That of the <see cref="NonceMint"/>.</param>
    /// <param name="capacity">The nonces to remember at most, about 60 bytes each.</param>
    public NonceCounter(TimeSpan validity, int capacity)
    {
        var each = Math.Max(1, capacity / ShardCount / 2);
        for (var i = 0; i < ShardCount; i++)
        {
            _shards[i] = new NonceShard(each, (long)validity.TotalMilliseconds);
        }
    }

    /// <summary>Notes the use of a nonce with this count.</summary>
    /// <param name="now">Milliseconds since 1970.</param>
    public NonceUse Use(NonceStamp nonce, uint count, long now) => _shards[nonce.Salt % ShardCount].Use(nonce, count, now);
}
