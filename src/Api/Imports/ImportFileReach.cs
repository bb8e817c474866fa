using Softswitch.Api.Reach;

namespace Softswitch.Api.Imports;

internal sealed record ImportFileReach : ReachSettings;
