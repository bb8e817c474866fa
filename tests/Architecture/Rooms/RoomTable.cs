namespace Softswitch.Architecture.Tests.Rooms;

/// <summary>Who may know whom: the rooms table of the design, as data.</summary>
internal static class RoomTable
{
    /// <summary>Rooms whose contracts speak in Domain's values (ids, call states), without the right to its decisions.</summary>
    public static IReadOnlyList<string> SpeakDomainValues { get; } = ["Gateway", "Api", "Dashboard"];

    private static readonly Dictionary<string, string[]> Knows = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["Protocols"] = [],
        ["Embedded"] = [],
        ["Contracts"] = ["Domain"],
        ["Media"] = ["Protocols"],
        ["Gateway"] = ["Protocols", "Media", "Contracts"],
        ["Grains"] = ["Domain", "Contracts"],
        ["Storage"] = ["Domain", "Contracts"],
        ["Api"] = ["Contracts", "Storage"],
        ["Dashboard"] = ["Contracts", "Storage"],
        ["Billing"] = ["Contracts", "Domain", "Storage"],
        ["Provisioning"] = ["Contracts", "Domain", "Storage"],
        ["Integrations"] = ["Contracts", "Domain", "Media", "Storage"],
    };

    /// <summary>Every room but the host, which may know all.</summary>
    public static IReadOnlyCollection<string> Rooms => Knows.Keys;

    public static bool MayReference(string room, string other) =>
        room == other || room == "Silo" || (Knows.TryGetValue(room, out var known) && known.Contains(other, StringComparer.Ordinal));

    /// <summary>As <see cref="MayReference"/>, and Domain's values where the contracts speak in them.</summary>
    public static bool MayName(string room, string other) =>
        MayReference(room, other) || (other == "Domain" && SpeakDomainValues.Contains(room, StringComparer.Ordinal));

    public static bool IsRoom(string name) => name == "Silo" || Knows.ContainsKey(name);
}
