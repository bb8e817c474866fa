using Softswitch.Architecture.Tests.Sources;

namespace Softswitch.Architecture.Tests.Rooms;

public sealed class ProjectFileTests
{
    [Fact]
    public void Project_files_of_all_rooms_reference_only_what_they_may()
    {
        var projects = SourceTree.Read(".csproj").Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal))
            .Select(f => ProjectFile.Parse(f.Path.Split('/')[1], f.Text)).ToArray();

        Assert.All(projects, p => Assert.True(RoomTable.IsRoom(p.Room), $"{p.Room} is not in the rooms table"));
        Assert.Empty(projects.SelectMany(p => p.Violations()));
        Assert.Contains(projects, p => p.Room == "Silo" && p.Projects.Contains("Grains", StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Domain", "<ProjectReference Include=\"../Grains/Grains.csproj\" />")]
    [InlineData("Gateway", "<ProjectReference Include=\"../Storage/Storage.csproj\" />")]
    [InlineData("Domain", "<PackageReference Include=\"Dapper\" />")]
    [InlineData("Protocols", "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />")]
    [InlineData("Grains", "<PackageReference Include=\"Microsoft.Orleans.Sdk\" />")]
    public void Project_file_with_a_forbidden_reference_is_refused(string room, string reference) =>
        Assert.NotEmpty(ProjectFile.Parse(room, $"<Project><ItemGroup>{reference}</ItemGroup></Project>").Violations());

    [Fact]
    public void Project_file_with_an_allowed_reference_is_accepted() =>
        Assert.Empty(ProjectFile.Parse("Grains", "<Project><ItemGroup><ProjectReference Include=\"..\\Domain\\Domain.csproj\" /></ItemGroup></Project>").Violations());
}
