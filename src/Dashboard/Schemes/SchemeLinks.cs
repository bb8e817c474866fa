using System.Globalization;
using Softswitch.Dashboard.Forms;

namespace Softswitch.Dashboard.Schemes;

/// <summary>Addresses of the pages of number plan schemes. The name of a scheme may be anything, so it is no part of a path.</summary>
public static class SchemeLinks
{
    public const string Path = "/schemes";
    public const string OnePath = Path + "/scheme";
    public const string PlanPath = Path + "/plan";

    public static string List(string tenant, FormDone? done = null) => Path + Query(tenant, null, done);

    public static string One(string tenant, string scheme, FormDone? done = null) => OnePath + Query(tenant, scheme, done);

    /// <summary>Where the form of a part of a scheme is sent.</summary>
    public static string Part(string tenant, string scheme, string part) => $"{OnePath}/{part}{Query(tenant, scheme)}";

    public static string Plan(string tenant, string scheme, int plan, FormDone? done = null) => PlanPath + Query(tenant, scheme, done) + Number(plan);

    /// <summary>Where the forms of a plan are sent.</summary>
    public static string PlanPart(string tenant, string scheme, int plan, string part) => $"{PlanPath}/{part}{Query(tenant, scheme)}{Number(plan)}";

    private static string Number(int plan) => string.Create(CultureInfo.InvariantCulture, $"&plan={plan}");

    private static string Query(string tenant, string? scheme = null, FormDone? done = null) =>
        $"?tenant={Uri.EscapeDataString(tenant)}{(scheme is null ? "" : $"&scheme={Uri.EscapeDataString(scheme)}")}{(done is null ? "" : $"&done={done}")}";
}
