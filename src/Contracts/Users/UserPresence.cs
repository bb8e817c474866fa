namespace Softswitch.Contracts.Users;

/// <summary>What a user's devices tell of him.</summary>
public enum UserPresence
{
    /// <summary>No device is registered.</summary>
    Offline,

    /// <summary>Registered, no call.</summary>
    Idle,

    /// <summary>At least one call rings or is being talked.</summary>
    OnCall,
}
