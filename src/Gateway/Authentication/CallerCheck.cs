namespace Softswitch.Gateway.Authentication;

/// <summary>Whether a request is from whom it says, and if not, how to refuse it.</summary>
/// <param name="Caller">Null when refused.</param>
internal readonly record struct CallerCheck(Caller? Caller, CallerRefusal Refusal)
{
    public static CallerCheck Of(Caller caller) => new(caller, default);

    public static CallerCheck Refused(CallerRefusal refusal) => new(null, refusal);
}
