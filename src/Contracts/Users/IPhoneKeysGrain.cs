using Orleans;
using Softswitch.Domain.Reach;

namespace Softswitch.Contracts.Users;

/// <summary>The keys of one channel's phone that switch something for its user; key: <see cref="GrainKeys.Channel"/>.</summary>
public interface IPhoneKeysGrain : IGrainWithStringKey
{
    /// <summary>Switches it for the user, as a change of configuration like any other, with the phone in the audit log.</summary>
    Task<PhoneKeyVerdict> Press(PhoneKey key);
}
