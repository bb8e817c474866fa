namespace Softswitch.Engine.Tests.Embedded;

/// <summary>Memory is measured while no other test runs.</summary>
[CollectionDefinition("Costs", DisableParallelization = true)]
public sealed class CostCollection;
