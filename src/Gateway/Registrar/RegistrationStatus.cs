using Softswitch.Domain.Devices.Registrations;

namespace Softswitch.Gateway.Registrar;

/// <summary>The one place where the verdict on a REGISTER gets its SIP status.</summary>
internal static class RegistrationStatus
{
    public static int Of(RegistrationVerdict verdict) => verdict switch
    {
        RegistrationVerdict.Accepted => 200,
        RegistrationVerdict.IntervalTooBrief => 423,
        RegistrationVerdict.OutOfOrder => 500,
        RegistrationVerdict.Unavailable => 503,
        _ => 403,
    };

    /// <summary>The verdict as the label of a counter.</summary>
    public static string Word(RegistrationVerdict verdict) => verdict switch
    {
        RegistrationVerdict.Accepted => "accepted",
        RegistrationVerdict.IntervalTooBrief => "too_brief",
        RegistrationVerdict.OutOfOrder => "out_of_order",
        RegistrationVerdict.Unavailable => "unavailable",
        _ => "refused",
    };
}
