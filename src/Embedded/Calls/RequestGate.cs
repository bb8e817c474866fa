using System.Runtime.InteropServices;

namespace Softswitch.Embedded.Calls;

/// <summary>Which calls run in an activation between its turns, and so which further calls may start.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct RequestGate
{
    private int _running;
    private int _readers;
    private int _exclusive;

    /// <summary>Whether no call runs.</summary>
    internal readonly bool IsIdle => _running == 0;

    internal readonly bool Admits(CallTraits traits, bool reentrant)
    {
        if (reentrant || (traits & CallTraits.AlwaysInterleave) != CallTraits.None)
            return true;
        return _exclusive == 0 && (_readers == 0 || (traits & CallTraits.ReadOnly) != CallTraits.None);
    }

    internal void Enter(CallTraits traits) => Count(traits, 1);

    internal void Leave(CallTraits traits) => Count(traits, -1);

    private void Count(CallTraits traits, int change)
    {
        _running += change;
        if ((traits & CallTraits.AlwaysInterleave) != CallTraits.None)
            return;
        if ((traits & CallTraits.ReadOnly) != CallTraits.None)
            _readers += change;
        else
            _exclusive += change;
    }
}
