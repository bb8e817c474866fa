using System.Collections.Immutable;
using Softswitch.Domain.Validation;

namespace Softswitch.Storage.Configuration;

/// <summary>A prepared row.</summary>
/// <param name="Write">Writes it; gets what was there before, or null. Errors undo the whole change.</param>
/// <param name="Generated">A secret made for the caller, or null.</param>
/// <param name="Then">What follows from the change once it is written and audited; gets what was before, or null, and what is now.</param>
internal sealed record TableChange<TConfig>(
    Func<ChangeScope, TConfig?, Task<ImmutableArray<FieldError>>> Write, string? Generated = null, Func<ChangeScope, TConfig?, TConfig, Task>? Then = null)
    where TConfig : class;
