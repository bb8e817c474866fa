namespace Softswitch.Contracts.Configuration;

/// <summary>What an import does with what is there already.</summary>
public enum ImportMode
{
    /// <summary>The tenant must be new.</summary>
    Create,

    /// <summary>Items are matched by key and brought to what the file says; what the file does not name stays. Importing twice changes nothing.</summary>
    Update,
}
