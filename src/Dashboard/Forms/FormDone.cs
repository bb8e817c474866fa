namespace Softswitch.Dashboard.Forms;

/// <summary>What was done before a page is shown.</summary>
public enum FormDone
{
    Saved,
    Created,
    Deleted,
    Renamed,
    Copied,
    Switched,
    Restored,
    Cleared,
    Undone,
}
