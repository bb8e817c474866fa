namespace Softswitch.Acceptance.Tests.Switches;

/// <summary>Tests that share one switch on PostgreSQL, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresCollection : ICollectionFixture<PostgresSwitch>
{
    public const string Name = "switch on PostgreSQL";
}
