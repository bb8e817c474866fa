namespace Softswitch.Api.Routing;

/// <param name="When">Busy, NoAnswer, Unreachable, Within, Above, several with a comma between them; of a question the answer, Nothing, or Then.</param>
/// <param name="To">The number of the next station.</param>
internal sealed record BranchItem(string When, int To);
