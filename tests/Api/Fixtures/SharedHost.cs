namespace Softswitch.Api.Tests.Fixtures;

/// <summary>One host for all tests that only need what every host has.</summary>
[CollectionDefinition(Name)]
public sealed class SharedHost : ICollectionFixture<ApiHost>
{
    public const string Name = "shared host";
}
