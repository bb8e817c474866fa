using System.Runtime.InteropServices;

namespace Softswitch.Protocols.Sip.Authentication;

/// <summary>
/// The counts of part of the nonces, in two generations: the older is dropped whole when its nonces have expired, or sooner
/// when the younger is full; nonces from before that are then refused instead of trusted.
/// </summary>
internal sealed class NonceShard(int capacity, long validity)
{
    private readonly Lock _lock = new();
    private Dictionary<NonceStamp, NonceWindow> _young = [];
    private Dictionary<NonceStamp, NonceWindow> _old = [];
    private long _youngSince;
    private long _youngLatest = long.MinValue;
    private long _oldLatest = long.MinValue;
    private long _forgottenUpTo = long.MinValue;

    public NonceUse Use(NonceStamp nonce, uint count, long now)
    {
        lock (_lock)
        {
            if (now - _youngSince > validity || _young.Count >= capacity)
            {
                Turn(now);
            }

            ref var window = ref CollectionsMarshal.GetValueRefOrNullRef(_old, nonce);
            if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref window))
            {
                window = ref CollectionsMarshal.GetValueRefOrNullRef(_young, nonce);
            }

            if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref window))
            {
                if (nonce.IssuedAt <= _forgottenUpTo)
                {
                    return NonceUse.Forgotten;
                }

                _youngLatest = Math.Max(_youngLatest, nonce.IssuedAt);
                window = ref CollectionsMarshal.GetValueRefOrAddDefault(_young, nonce, out _);
            }

            return window.TryUse(count) ? NonceUse.First : NonceUse.Replayed;
        }
    }

    private void Turn(long now)
    {
        _forgottenUpTo = Math.Max(_forgottenUpTo, _oldLatest);
        _old.Clear();
        (_old, _young) = (_young, _old);
        _oldLatest = _youngLatest;
        _youngLatest = long.MinValue;
        _youngSince = now;
    }
}
