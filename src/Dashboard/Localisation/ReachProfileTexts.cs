namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of what a profile says of calls that the user himself does not take, in one language.</summary>
public sealed record ReachProfileTexts
{
    public required string ForwardAlways { get; init; }

    public required string ForwardBusy { get; init; }

    public required string ForwardNoAnswer { get; init; }

    public required string ForwardUnreachable { get; init; }

    public required string AsUnanswered { get; init; }

    public required string Confirms { get; init; }

    public required string Assistants { get; init; }

    public required string NoAssistants { get; init; }
}
