using Softswitch.Architecture.Tests.Rooms;

namespace Softswitch.Architecture.Tests.Assemblies;

/// <summary>What the built rooms really use, whatever their sources call it.</summary>
public sealed class AssemblyTests
{
    private static readonly string[] Impure =
    [
        "System.DateTime.get_Now/0", "System.DateTime.get_UtcNow/0", "System.DateTime.get_Today/0", "System.DateTimeOffset.get_Now/0",
        "System.DateTimeOffset.get_UtcNow/0", "System.TimeProvider.get_System/0", "System.Environment.get_TickCount64/0",
        "System.Random.get_Shared/0", "System.Random..ctor/0", "System.Guid.NewGuid/0", "System.Guid.CreateVersion7/0",
        "System.Threading.Thread.Sleep/1", "System.Threading.Tasks.Task.Run/1", "System.Threading.Tasks.Task.Run/2",
        "System.Threading.Tasks.Task.Delay/1", "System.Threading.Tasks.Task.Delay/2",
    ];

    private static readonly string[] Blocking =
    [
        "System.Threading.Tasks.Task.Wait/0", "System.Threading.Tasks.Task.Wait/1", "System.Threading.Tasks.Task`1.get_Result/0",
        "System.Threading.Tasks.Task.WaitAll/1",
    ];

    private static readonly string[] Decisions = ["Machine", "Strategy", "Evaluator"];

    public static TheoryData<string> Pure => ["Domain", "Protocols", "Media", "Contracts", "Grains"];

    public static TheoryData<string> Unblocking => ["Domain", "Protocols", "Media", "Contracts", "Grains", "Gateway", "Storage", "Api", "Dashboard", "Integrations"];

    public static TheoryData<string> AllRooms => [.. Built().Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(AllRooms))]
    public void Room_built_references_only_rooms_it_may_know(string room)
    {
        var others = RoomsIn(RoomAssembly.Read(room)).Where(other => other != "Embedded");

        Assert.DoesNotContain(others, other => !RoomTable.MayName(room, other));
    }

    [Theory]
    [MemberData(nameof(Pure))]
    public void Room_without_hosts_rights_uses_no_clock_randomness_or_waiting(string room) =>
        Assert.Empty(RoomAssembly.Read(room).Members.Intersect(Impure, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Unblocking))]
    public void Room_built_never_blocks_on_a_task(string room) =>
        Assert.Empty(RoomAssembly.Read(room).Members.Intersect(Blocking, StringComparer.Ordinal));

    [Theory]
    [InlineData("Gateway")]
    [InlineData("Api")]
    [InlineData("Dashboard")]
    public void Room_that_speaks_domain_values_uses_none_of_its_decisions(string room) =>
        Assert.DoesNotContain(RoomAssembly.Read(room).Types, IsDecision);

    [Fact]
    public void Domain_built_uses_no_files_sockets_tasks_or_loggers() =>
        Assert.DoesNotContain(RoomAssembly.Read("Domain").Types, IsInputOrOutput);

    [Fact]
    public void Protocols_built_use_no_sockets_and_no_files() =>
        Assert.DoesNotContain(RoomAssembly.Read("Protocols").Types, t => IsSocket(t) || t is "System.IO.File" or "System.IO.FileStream");

    [Fact]
    public void Specimen_that_breaks_the_rules_is_seen_to_do_so()
    {
        var own = RoomAssembly.Read("Architecture.Tests");

        Assert.Contains("System.DateTime.get_UtcNow/0", own.Members, StringComparer.Ordinal);
        Assert.Contains("System.Random..ctor/0", own.Members, StringComparer.Ordinal);
        Assert.Contains("System.Threading.Tasks.Task.Wait/0", own.Members, StringComparer.Ordinal);
        Assert.Contains("System.Threading.Tasks.Task`1.get_Result/0", own.Members, StringComparer.Ordinal);
        Assert.Contains(own.Types, IsInputOrOutput);
        Assert.True(IsDecision("Softswitch.Domain.Calls.CallMachine"));
        Assert.True(IsSocket("System.Net.Sockets.Socket"));
    }

    [Fact]
    public void Rooms_built_are_all_found_beside_the_test() =>
        Assert.Superset(new HashSet<string>(["Domain", "Protocols", "Gateway", "Grains"], StringComparer.Ordinal), Built().Select(r => r.Name).ToHashSet(StringComparer.Ordinal));

    private static IEnumerable<RoomAssembly> Built() =>
        RoomTable.Rooms.Where(r => File.Exists(Path.Combine(AppContext.BaseDirectory, $"Softswitch.{r}.dll"))).Select(RoomAssembly.Read);

    private static IEnumerable<string> RoomsIn(RoomAssembly assembly) =>
        assembly.Assemblies.Where(a => a.StartsWith("Softswitch.", StringComparison.Ordinal)).Select(a => a["Softswitch.".Length..]);

    private static bool IsDecision(string type) =>
        type.StartsWith("Softswitch.Domain.", StringComparison.Ordinal) && Decisions.Any(d => type.EndsWith(d, StringComparison.Ordinal));

    private static bool IsSocket(string type) =>
        type.StartsWith("System.Net.Sockets.", StringComparison.Ordinal) && type is not ("System.Net.Sockets.AddressFamily" or "System.Net.Sockets.SocketException");

    private static bool IsInputOrOutput(string type) =>
        IsSocket(type)
        || type is "System.IO.File" or "System.IO.Directory" or "System.IO.FileStream" or "System.Console"
        || type.StartsWith("System.Threading.Tasks.Task", StringComparison.Ordinal)
        || type.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal);
}
