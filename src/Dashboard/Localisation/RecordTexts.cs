using Softswitch.Contracts.Records;

namespace Softswitch.Dashboard.Localisation;

/// <summary>The texts of the pages about ended calls, in one language.</summary>
public sealed record RecordTexts
{
    public required string Title { get; init; }

    public required string Live { get; init; }

    public required string Pages { get; init; }

    public required string Number { get; init; }

    public required string Match { get; init; }

    public required string Whole { get; init; }

    public required string Start { get; init; }

    public required string End { get; init; }

    public required string From { get; init; }

    public required string Until { get; init; }

    /// <summary>Before the name of a time zone.</summary>
    public required string TimesIn { get; init; }

    public required string Direction { get; init; }

    public required string Internal { get; init; }

    public required string Incoming { get; init; }

    public required string Outgoing { get; init; }

    public required string Verdict { get; init; }

    public required string Any { get; init; }

    public required string Search { get; init; }

    public required string Download { get; init; }

    public required string Newer { get; init; }

    public required string Older { get; init; }

    public required string None { get; init; }

    public required string Started { get; init; }

    public required string Ringing { get; init; }

    public required string Answered { get; init; }

    public required string Ended { get; init; }

    public required string Called { get; init; }

    public required string Dialled { get; init; }

    public required string Reached { get; init; }

    public required string Talk { get; init; }

    public required string Details { get; init; }

    public required string BadNumber { get; init; }

    public required string BadPeriod { get; init; }

    public required string TooMuch { get; init; }

    public required string Call { get; init; }

    public required string BackToList { get; init; }

    public required string WhatHappened { get; init; }

    public required string Legs { get; init; }

    public required string Leg { get; init; }

    public required string Party { get; init; }

    public required string Trunk { get; init; }

    public required string Status { get; init; }

    public required string Reason { get; init; }

    public required string Cause { get; init; }

    public required string HungUpBy { get; init; }

    public required string ByCaller { get; init; }

    public required string ByCalled { get; init; }

    public required string ByPlatform { get; init; }

    public required string Presumed { get; init; }

    public required string Media { get; init; }

    public required string Codec { get; init; }

    public required string PacketsIn { get; init; }

    public required string PacketsOut { get; init; }

    public required string Lost { get; init; }

    public required string Jitter { get; init; }

    public required string Mos { get; init; }

    public required string NoMedia { get; init; }

    /// <summary>A short word for each verdict.</summary>
    public required VerdictTexts Verdicts { get; init; }

    /// <summary>A sentence for each verdict.</summary>
    public required VerdictTexts Explanations { get; init; }

    public required StatusTexts Statuses { get; init; }

    public string Of(CdrDirection direction) => direction switch
    {
        CdrDirection.Incoming => Incoming,
        CdrDirection.Outgoing => Outgoing,
        _ => Internal,
    };

    public string Of(HangUpSide side) => side switch
    {
        HangUpSide.Caller => ByCaller,
        HangUpSide.Called => ByCalled,
        _ => ByPlatform,
    };
}
