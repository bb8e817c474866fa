namespace Softswitch.Contracts.Configuration;

/// <summary>What kind of item a <see cref="ConfigurationChange"/> is about. <see cref="Everything"/>: read the whole tenant again.</summary>
public enum ConfigurationKind
{
    Tenant,
    User,
    Extension,
    Channel,
    Did,

    /// <summary>A function indicator or the night mode was switched, by itself or by another.</summary>
    Switched,

    /// <summary>A trunk of the platform or one of its rates; of no tenant.</summary>
    Trunk,
    Everything,
}
