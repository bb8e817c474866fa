using System.Reflection;
using Softswitch.Support.Postgres;
using Xunit.Sdk;

namespace Softswitch.Storage.Tests;

[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute() => Skip = PostgresBinaries.SkipReason;

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[StorageProvider.PostgreSql]];
}
