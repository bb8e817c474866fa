using Softswitch.Domain.Calls;

namespace Softswitch.Dashboard.Localisation;

/// <summary>A text for each way in which a call can end.</summary>
public sealed record VerdictTexts(
    string Answered,
    string Busy,
    string NoAnswer,
    string Refused,
    string Cancelled,
    string NotFound,
    string Unreachable,
    string LimitReached,
    string Barred,
    string Congested,
    string Unencrypted,
    string FraudLimit,
    string Failed)
{
    /// <summary>The text for a verdict as records name it; the name itself when a newer node wrote it.</summary>
    public string Of(string verdict) => Enum.TryParse<CallVerdict>(verdict, out var known) ? Of(known) : verdict;

    public string Of(CallVerdict verdict) => verdict switch
    {
        CallVerdict.Answered => Answered,
        CallVerdict.Busy => Busy,
        CallVerdict.NoAnswer => NoAnswer,
        CallVerdict.Refused => Refused,
        CallVerdict.Cancelled => Cancelled,
        CallVerdict.NotFound => NotFound,
        CallVerdict.Unreachable => Unreachable,
        CallVerdict.LimitReached => LimitReached,
        CallVerdict.Barred => Barred,
        CallVerdict.Congested => Congested,
        CallVerdict.Unencrypted => Unencrypted,
        CallVerdict.FraudLimit => FraudLimit,
        _ => Failed,
    };
}
