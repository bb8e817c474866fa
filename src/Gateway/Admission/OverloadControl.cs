using System.Text;
using Softswitch.Domain.Numbers;
using Softswitch.Protocols.Sip.Messages;

namespace Softswitch.Gateway.Admission;

/// <summary>
/// Turns away a share of the new calls while this gateway lags behind, so that those that are up do not suffer. The share grows
/// by a fifth for every interval that lagged from its first to its last look, and falls by a fiftieth for every other.
/// Calls to what is an emergency number somewhere are never turned away. Observed by one thread, asked by many.
/// </summary>
/// <param name="limitMs">The lag that is too much; 0 turns nothing away.</param>
internal sealed class OverloadControl(int limitMs)
{
    /// <summary>The share at which no new call is taken.</summary>
    public const int Whole = 100;

    private const int IntervalMs = 200;
    private const int Rise = 20;
    private const int Fall = 2;

    private long _intervalEndsMs;
    private bool _isBehind;
    private int _share;
    private int _turn;
    private long _refused;

    /// <summary>The part of new calls that is turned away, in percent.</summary>
    public int Share => Volatile.Read(ref _share);

    /// <summary>New calls turned away since start.</summary>
    public long Refused => Volatile.Read(ref _refused);

    /// <summary>Looks at how far work lags behind; some ten times a second or more often.</summary>
    public void Observe(int lagMs, long nowMs)
    {
        if (nowMs >= _intervalEndsMs)
        {
            Volatile.Write(ref _share, _isBehind ? Math.Min(Whole, _share + Rise) : Math.Max(0, _share - Fall));
            (_intervalEndsMs, _isBehind) = (nowMs + IntervalMs, limitMs > 0);
        }

        _isBehind &= lagMs > limitMs;
    }

    /// <summary>Whether a request that begins a call may go on.</summary>
    public bool Admits(SipMessage invite)
    {
        var share = Share;
        if (share == 0)
            return true;

        // Spread evenly: of a share of 40 percent the 3rd, 5th, 8th and 10th of ten.
        var turn = (uint)Interlocked.Increment(ref _turn) % Whole;
        if ((turn + 1) * share / Whole == turn * share / Whole || IsEmergency(invite))
            return true;
        Interlocked.Increment(ref _refused);
        return false;
    }

    private static bool IsEmergency(SipMessage invite) =>
        SipUri.TryParse(invite.RequestUri, out var uri) && NumberPlans.IsEmergencySomewhere(Encoding.ASCII.GetString(uri.User));
}
