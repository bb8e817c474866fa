namespace Softswitch.Engine.Tests.Fixtures;

/// <summary>An engine whose grains soon give up waiting for each other.</summary>
public sealed class ImpatientFixture : EngineFixture
{
    protected override TimeSpan CallTimeout => TimeSpan.FromSeconds(3);
}
