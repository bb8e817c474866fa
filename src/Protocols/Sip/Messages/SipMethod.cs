namespace Softswitch.Protocols.Sip.Messages;

/// <summary>The methods this platform knows by name; any other token is <see cref="Unknown"/> and kept as received.</summary>
public enum SipMethod
{
    Unknown,
    Invite,
    Ack,
    Bye,
    Cancel,
    Register,
    Options,
    Info,
    Prack,
    Update,
    Message,
    Subscribe,
    Notify,
    Refer,
    Publish,
}
