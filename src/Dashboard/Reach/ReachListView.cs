using Softswitch.Dashboard.Forms;

namespace Softswitch.Dashboard.Reach;

/// <summary>What the list of users shows.</summary>
public sealed record ReachListView(Visit Visit, ImmutableArray<ReachLine> Lines);
