namespace Softswitch.Domain.Devices;

/// <summary>How a device sends digits during a call (SPEC C17). The names are stored: do not rename.</summary>
public enum DtmfMethod
{
    Rfc4733,
    SipInfo,
    InBand,
}
