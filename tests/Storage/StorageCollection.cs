using Softswitch.Support.Postgres;

namespace Softswitch.Storage.Tests;

/// <summary>Tests that share one PostgreSQL server; each has a database of its own.</summary>
[CollectionDefinition(Name)]
public sealed class StorageCollection : ICollectionFixture<PostgresServer>
{
    public const string Name = "storage";
}
