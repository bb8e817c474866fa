using Softswitch.Dashboard.Forms;

namespace Softswitch.Dashboard.Privacy;

/// <summary>Addresses of the pages of privacy groups. A group is found by its name, which may hold anything.</summary>
public static class PrivacyLinks
{
    public const string Path = "/privacy";
    public const string OnePath = Path + "/group";

    public static string List(string tenant, FormDone? done = null) => Path + Query(tenant) + Told(done);

    /// <summary>Empty for a new one.</summary>
    public static string One(string tenant, string name, FormDone? done = null) => $"{OnePath}{Query(tenant)}&name={Uri.EscapeDataString(name)}{Told(done)}";

    public static string Delete(string tenant, string name) => $"{OnePath}/delete{Query(tenant)}&name={Uri.EscapeDataString(name)}";

    private static string Query(string tenant) => $"?tenant={Uri.EscapeDataString(tenant)}";

    private static string Told(FormDone? done) => done is null ? "" : $"&done={done}";
}
