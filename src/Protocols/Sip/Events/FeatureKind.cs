namespace Softswitch.Protocols.Sip.Events;

/// <summary>What a phone and its user's settings keep alike.</summary>
public enum FeatureKind : byte
{
    /// <summary>No device is to ring.</summary>
    DoNotDisturb,

    /// <summary>All calls are sent on.</summary>
    ForwardAlways,

    /// <summary>Those that find the user talking.</summary>
    ForwardBusy,

    /// <summary>Those that nobody answers.</summary>
    ForwardNoAnswer,
}
