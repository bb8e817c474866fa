using Softswitch.Dashboard.Forms;
using Softswitch.Dashboard.Places;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Users;

namespace Softswitch.Dashboard.Privacy;

/// <summary>What the list shows.</summary>
/// <param name="Names">Of the users of the tenant.</param>
public sealed record PrivacyListView(Visit Visit, ImmutableArray<PrivacyGroupConfig> Groups, IReadOnlyDictionary<UserId, string> Names, PlaceBook Book);
