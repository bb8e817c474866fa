namespace Softswitch.Silo.Settings;

/// <summary>What a node does. Every node holds grains.</summary>
[Flags]
internal enum Roles
{
    None = 0,
    Silo = 1,
    Gateway = 2,
    Dashboard = 4,
    Api = 8,
    Worker = 16,
    All = Silo | Gateway | Dashboard | Api | Worker,
}
