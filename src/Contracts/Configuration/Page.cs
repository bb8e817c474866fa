using System.Collections.Immutable;

namespace Softswitch.Contracts.Configuration;

/// <summary>One part of a list, in the order of its keys. <paramref name="Next"/> is null on the last page.</summary>
public sealed record Page<T>(ImmutableArray<T> Items, string? Next);
