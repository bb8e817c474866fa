using Softswitch.Domain.Trunks;

namespace Softswitch.Contracts.Trunks;

/// <summary>A trunk with what it signs in with at its carrier. Never stored, shown or logged.</summary>
/// <param name="Password">Null when the carrier asks for none.</param>
public sealed record TrunkSecret(TrunkModel Model, string? Password)
{
    /// <summary>Without the password: records are printed.</summary>
    public override string ToString() => Model.Name.Value;
}
