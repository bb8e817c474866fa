using Softswitch.Domain.Validation;

namespace Softswitch.Contracts.Configuration;

/// <summary>How an undo ended. Only <see cref="Done"/> changed anything.</summary>
public abstract record UndoResult
{
    private UndoResult()
    {
    }

    /// <summary>Things are as they were before. <paramref name="Generated"/> is a password or key made anew because the log keeps none, shown this once.</summary>
    public sealed record Done(string What, string? Generated) : UndoResult;

    /// <summary>There is no such entry, or it is of another tenant.</summary>
    public sealed record NotFound : UndoResult;

    /// <summary>It was changed since: by the entry <paramref name="Later"/>, or null for one without an entry of its own, such as an import.</summary>
    public sealed record Changed(long? Later) : UndoResult;

    /// <summary>What this entry tells of is not to be taken back; <paramref name="Reason"/> says why.</summary>
    public sealed record Impossible(string Reason) : UndoResult;

    /// <summary>What was before breaks a rule today.</summary>
    public sealed record Invalid(ImmutableArray<FieldError> Errors) : UndoResult;
}
