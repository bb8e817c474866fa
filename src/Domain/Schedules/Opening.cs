namespace Softswitch.Domain.Schedules;

/// <summary>Whether somebody is there.</summary>
/// <param name="Description">Why, for people.</param>
public readonly record struct Opening(OpeningReason Reason, string Description)
{
    public bool IsOpen => Reason == OpeningReason.Open;
}
