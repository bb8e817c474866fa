namespace Softswitch.Domain.Devices.Registrations;

/// <summary>How a REGISTER ended. The gateway gives each its SIP status.</summary>
public enum RegistrationVerdict
{
    Accepted,

    /// <summary>Older than what is registered (RFC 3261 10.3 step 7); 500.</summary>
    OutOfOrder,

    /// <summary>Shorter than allowed; 423 with Min-Expires.</summary>
    IntervalTooBrief,

    /// <summary>More contacts than allowed; 403.</summary>
    TooManyContacts,

    /// <summary>The store cannot be reached, and this change may not be lost; 503 with Retry-After.</summary>
    Unavailable,

    /// <summary>The channel does not exist any more; 403.</summary>
    UnknownChannel,
}
