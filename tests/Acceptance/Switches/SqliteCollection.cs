namespace Softswitch.Acceptance.Tests.Switches;

/// <summary>Tests that share one switch on SQLite, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SqliteCollection : ICollectionFixture<SqliteSwitch>
{
    public const string Name = "switch on SQLite";
}
