using Softswitch.Domain.Sounds;

namespace Softswitch.Dashboard.Sounds;

/// <summary>Addresses of the page of sounds.</summary>
public static class SoundLinks
{
    public const string Path = "/sounds";

    /// <summary>The page; files are sent there too.</summary>
    public static string List(string tenant) => $"{Path}?tenant={Uri.EscapeDataString(tenant)}";

    /// <summary>The page after something was done.</summary>
    public static string After(string tenant, SoundDone done) => $"{List(tenant)}&done={done}";

    public static string Change(string tenant, SoundId sound) => $"{Path}/{sound}?tenant={Uri.EscapeDataString(tenant)}";

    public static string Delete(string tenant, SoundId sound) => $"{Path}/{sound}/delete?tenant={Uri.EscapeDataString(tenant)}";

    /// <summary>What is heard of a sound, from the interface of this host.</summary>
    public static string Audio(string tenant, SoundId sound) => $"/api/v1/tenants/{Uri.EscapeDataString(tenant)}/sounds/{sound}/audio";
}
