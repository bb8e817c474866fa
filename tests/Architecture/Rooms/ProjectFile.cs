using System.Xml.Linq;

namespace Softswitch.Architecture.Tests.Rooms;

/// <summary>What a room's project file asks for.</summary>
internal sealed record ProjectFile(string Room, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyList<string> Frameworks, bool NamesEngine)
{
    private static readonly string[] BaseLibraryOnly = ["Domain", "Protocols", "Media", "Contracts"];

    public static ProjectFile Parse(string room, string xml)
    {
        var root = XDocument.Parse(xml).Root!;
        return new ProjectFile(
            room,
            [.. Includes(root, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')))],
            [.. Includes(root, "PackageReference")],
            [.. Includes(root, "FrameworkReference")],
            xml.Contains("orleans", StringComparison.OrdinalIgnoreCase));
    }

    public IEnumerable<string> Violations()
    {
        foreach (var other in Projects.Where(p => !RoomTable.MayReference(Room, p)))
            yield return $"src/{Room} may not reference {other}";
        if (NamesEngine && Room is not ("Silo" or "Embedded"))
            yield return $"src/{Room}: its project file knows the engine";
        if (!BaseLibraryOnly.Contains(Room, StringComparer.Ordinal))
            yield break;
        foreach (var extra in Packages.Concat(Frameworks))
            yield return $"src/{Room} knows the base library only, not {extra}";
    }

    private static IEnumerable<string> Includes(XElement root, string element) =>
        root.Descendants(element).Select(e => (string?)e.Attribute("Include")).OfType<string>();
}
