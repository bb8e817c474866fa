using System.Collections.Frozen;
using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Schemes;

/// <summary>A valid number plan.</summary>
public sealed record SchemePlanModel(int Number, string Name, FrozenDictionary<E164, SchemeEntryModel> Entries);
