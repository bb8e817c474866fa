using System.Collections.Immutable;
using Softswitch.Domain.Validation;

namespace Softswitch.Contracts.Configuration;

/// <summary>How a change to the configuration ended. Only <see cref="Ok"/> changed anything.</summary>
public abstract record StoreResult
{
    private StoreResult()
    {
    }

    /// <summary>Done. <paramref name="Generated"/> is a password or key made for the caller, shown this once and never again.</summary>
    public sealed record Ok(long Version, string? Generated = null) : StoreResult;

    /// <summary>There is no such item, or it is of another tenant.</summary>
    public sealed record NotFound : StoreResult;

    /// <summary>Somebody else changed it: the version is not the expected one (on create: it exists already).</summary>
    public sealed record Conflict(long CurrentVersion) : StoreResult;

    /// <summary>It breaks a rule; the errors name the fields.</summary>
    public sealed record Invalid(ImmutableArray<FieldError> Errors) : StoreResult;
}
