namespace Softswitch.Protocols.Sip.Dialogs;

/// <summary>One of the two ends of a dialog, seen from here.</summary>
public enum Side : byte
{
    None,
    Local,
    Remote,
}
