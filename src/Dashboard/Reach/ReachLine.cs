using Softswitch.Domain.Reach;
using Softswitch.Domain.Users;

namespace Softswitch.Dashboard.Reach;

/// <summary>One user in the list, with what would become of a call of somebody in no class.</summary>
/// <param name="Now">Null for a user who set nothing.</param>
public sealed record ReachLine(UserConfig User, ReachDecision? Now);
