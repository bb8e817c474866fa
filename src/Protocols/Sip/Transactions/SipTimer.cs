namespace Softswitch.Protocols.Sip.Transactions;

/// <summary>
/// Timers of RFC 3261 table 4 and RFC 6026, plus Trying (100 after 200 ms, 17.2.1) and Cancel (9.1).
/// A, E, G and Trying repeat or trigger a message; the others end a state.
/// </summary>
internal enum SipTimer : byte
{
    None,
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K,
    L,
    M,
    Trying,
    Cancel,
}
