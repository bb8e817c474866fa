namespace Softswitch.Dashboard.Sounds;

/// <summary>What was done before the page is shown.</summary>
public enum SoundDone
{
    Added,
    Changed,
    Deleted,
}
