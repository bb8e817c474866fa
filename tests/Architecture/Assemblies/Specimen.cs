namespace Softswitch.Architecture.Tests.Assemblies;

/// <summary>Does what the product may not do, so that the tests can show they would see it.</summary>
internal static class Specimen
{
    public static object[] Offend(Task<int> task)
    {
        task.Wait();
        return [task.Result, DateTime.UtcNow, new Random(), File.Exists("/")];
    }
}
