namespace Softswitch.Dashboard.Reach;

/// <summary>What of a user has a name and a page of its own.</summary>
public enum ReachItemKind
{
    Status,
    Class,
    Profile,
}
