using Softswitch.Contracts.Users;
using Softswitch.Domain.Reach;

namespace Softswitch.Gateway.Tests.Subscriptions;

/// <summary>The keys of the channel "alice": it remembers what was pressed.</summary>
internal sealed class ScriptedKeys : IPhoneKeysGrain
{
    public List<PhoneKey> Pressed { get; } = [];

    public PhoneKeyVerdict Verdict { get; set; }

    /// <summary>What a key leads to before it is answered.</summary>
    public Action<PhoneKey>? Switches { get; set; }

    public Task<PhoneKeyVerdict> Press(PhoneKey key)
    {
        Pressed.Add(key);
        Switches?.Invoke(key);
        return Task.FromResult(Verdict);
    }
}
