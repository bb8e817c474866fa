namespace Softswitch.Acceptance.Tests.Switches;

/// <summary>Tests that start, stop and break switches of their own, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OwnSwitchCollection
{
    public const string Name = "own switches";
}
