namespace Softswitch.Engine.Tests.Fixtures;

/// <summary>An engine whose grains may be idle for two seconds.</summary>
public sealed class ShortLivedFixture : EngineFixture
{
    protected override TimeSpan CollectionAge => TimeSpan.FromSeconds(2);

    protected override TimeSpan CollectionQuantum => TimeSpan.FromSeconds(1);
}
