namespace Softswitch.Embedded.Calls;

/// <summary>How calls of one method mix with others.</summary>
[Flags]
internal enum CallTraits
{
    None = 0,
    AlwaysInterleave = 1,
    ReadOnly = 2,
    OneWay = 4,
}
