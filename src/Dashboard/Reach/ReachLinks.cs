using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Users;

namespace Softswitch.Dashboard.Reach;

/// <summary>Addresses of the pages of how users are reached.</summary>
public static class ReachLinks
{
    public const string Path = "/reach";

    public static string List(string tenant) => Path + Query(tenant);

    public static string One(string tenant, UserId user, FormDone? done = null) => $"{Path}/{user}{Query(tenant)}{(done is null ? "" : $"&done={done}")}";

    /// <summary>Where the form of a part is sent.</summary>
    public static string Part(string tenant, UserId user, string part) => $"{Path}/{user}/{part}{Query(tenant)}";

    /// <summary>A status, class or profile by its name; empty for a new one.</summary>
    public static string Item(string tenant, UserId user, ReachItemKind kind, string name) =>
        $"{Path}/{user}/{kind.ToString().ToLowerInvariant()}{Query(tenant)}&name={Uri.EscapeDataString(name)}";

    public static string DeleteItem(string tenant, UserId user, ReachItemKind kind, string name) =>
        $"{Path}/{user}/{kind.ToString().ToLowerInvariant()}/delete{Query(tenant)}&name={Uri.EscapeDataString(name)}";

    private static string Query(string tenant) => $"?tenant={Uri.EscapeDataString(tenant)}";
}
