using Softswitch.Domain.Numbers;
using Softswitch.Domain.Reach;
using Softswitch.Domain.Users;

namespace Softswitch.Contracts.Configuration;

/// <summary>How a user can be reached who has settings for it, or has switched something by hand.</summary>
/// <param name="Extension">Null for a user who cannot be dialled.</param>
/// <param name="Model">With what is switched by hand; what it names of channels and numbers was there when it was read.</param>
public sealed record UserReach(UserId User, ExtensionNumber? Extension, ReachModel Model);
