using System.Collections.Immutable;
using Softswitch.Domain.Tenants;
using Softswitch.Domain.Validation;

namespace Softswitch.Contracts.Configuration;

/// <summary>How an import ended.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <summary>All of it is stored.</summary>
    /// <param name="Tenant">The tenant of the file.</param>
    /// <param name="Users">Number of users in the file.</param>
    /// <param name="Channels">Number of channels in the file.</param>
    /// <param name="Dids">Number of DIDs in the file.</param>
    /// <param name="Services">Number of services in the file.</param>
    /// <param name="Generated">Passwords of new channels for which the file gave none.</param>
    public sealed record Done(
        TenantId Tenant, int Users, int Channels, int Dids, int Services, ImmutableArray<GeneratedPassword> Generated) : ImportResult
    {
        /// <summary>Number of extensions in the file that lead calls on.</summary>
        public int Routing { get; init; }

        /// <summary>Number of number plan schemes in the file.</summary>
        public int Schemes { get; init; }

        /// <summary>Secrets of new webhooks for which the file gave none.</summary>
        public ImmutableArray<GeneratedSecret> Secrets { get; init; } = [];
    }

    /// <summary>Nothing of it is stored. <see cref="FieldError.Field"/> is a path into the file: <c>users[3].pin</c>; at most 100 errors are listed.</summary>
    public sealed record Refused(ImmutableArray<FieldError> Errors) : ImportResult;
}
