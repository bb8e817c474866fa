using Softswitch.Dashboard.Forms;
using Softswitch.Domain.Numbers;

namespace Softswitch.Dashboard.Routing;

/// <summary>Addresses of the pages of extensions that lead calls on.</summary>
public static class RoutingLinks
{
    public const string Path = "/routing";

    /// <summary>Those that there are pages for.</summary>
    public static readonly ImmutableArray<ExtensionType> Types =
    [
        ExtensionType.Group, ExtensionType.CallPlan, ExtensionType.Ivr, ExtensionType.Forward, ExtensionType.TimeRouting, ExtensionType.LocationRouting,
        ExtensionType.CallLimit, ExtensionType.Indicator, ExtensionType.Authentication, ExtensionType.Selector, ExtensionType.TimeFilter, ExtensionType.BackUp,
        ExtensionType.NightMode, ExtensionType.ShortNumber, ExtensionType.Disa, ExtensionType.SignIn,
    ];

    public static string List(string tenant, FormDone? done = null) => $"{Path}{Query(tenant)}{(done is null ? "" : $"&done={done}")}";

    /// <summary>A blank form; a new one is sent there too.</summary>
    public static string New(string tenant, ExtensionType type) => $"{Path}/new/{type}{Query(tenant)}";

    public static string One(string tenant, string extension, FormDone? done = null) => $"{Path}/{extension}{Query(tenant)}{(done is null ? "" : $"&done={done}")}";

    public static string Delete(string tenant, string extension) => $"{Path}/{extension}/delete{Query(tenant)}";

    private static string Query(string tenant) => $"?tenant={Uri.EscapeDataString(tenant)}";
}
