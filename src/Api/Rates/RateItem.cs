namespace Softswitch.Api.Rates;

/// <summary>The members mean what they mean in <see cref="RateInput"/>.</summary>
internal sealed record RateItem
{
    public required string Id { get; init; }

    public required string Trunk { get; init; }

    public required string Prefix { get; init; }

    public required decimal Price { get; init; }

    public required int Priority { get; init; }

    public required IReadOnlyList<string> Days { get; init; }

    public required TimeOnly? From { get; init; }

    public required TimeOnly? Until { get; init; }

    public required long Version { get; init; }
}
