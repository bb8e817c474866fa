using System.Globalization;
using Softswitch.Dashboard.Forms;

namespace Softswitch.Dashboard.Changes;

/// <summary>Addresses of the page of changes.</summary>
public static class ChangeLinks
{
    public const string Path = "/changes";

    public static string List(string tenant, string? after = null, FormDone? done = null) =>
        $"{Path}?tenant={Uri.EscapeDataString(tenant)}{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}{(done is null ? "" : $"&done={done}")}";

    public static string Undo(string tenant, long entry) => string.Create(CultureInfo.InvariantCulture, $"{Path}/{entry}/undo?tenant={Uri.EscapeDataString(tenant)}");
}
