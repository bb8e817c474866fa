namespace Softswitch.Dashboard.Flows;

/// <summary>Addresses of the page that explains where a call goes.</summary>
public static class FlowLinks
{
    public const string Path = "/explain";

    public static string List(string tenant) => $"{Path}?tenant={Uri.EscapeDataString(tenant)}";

    /// <summary>The way of a call to a number or an extension, now, of somebody who does not show his number.</summary>
    public static string Of(string tenant, string called) => $"{List(tenant)}&called={Uri.EscapeDataString(called)}";
}
