namespace Softswitch.Domain.Devices.Registrations;

/// <summary>Bounds on what a device may register.</summary>
/// <param name="MaxContacts">Bindings per channel.</param>
public sealed record RegistrationLimits(TimeSpan MinExpires, TimeSpan MaxExpires, TimeSpan DefaultExpires, int MaxContacts)
{
    public static readonly RegistrationLimits Default =
        new(TimeSpan.FromSeconds(60), TimeSpan.FromHours(2), TimeSpan.FromHours(1), 10);
}
