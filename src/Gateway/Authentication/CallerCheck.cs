using Softswitch.Domain.Devices;

namespace Softswitch.Gateway.Authentication;

/// <summary>Whether a request is from whom it says, and if not, how to refuse it.</summary>
/// <param name="Caller">Null when refused.</param>
/// <param name="Encryption">What of his channel must be encrypted; of a trusted address nothing is known.</param>
internal readonly record struct CallerCheck(Caller? Caller, CallerRefusal Refusal, Encryption Encryption = Encryption.Optional)
{
    public static CallerCheck Of(Caller caller, Encryption encryption = Encryption.Optional) => new(caller, default, encryption);

    public static CallerCheck Refused(CallerRefusal refusal) => new(null, refusal);
}
