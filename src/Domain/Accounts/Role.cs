namespace Softswitch.Domain.Accounts;

/// <summary>What a portal account or an API key may do; each role may do all that the ones before it may. The names are stored: do not rename.</summary>
public enum Role
{
    /// <summary>Sees configuration and live state of its tenant.</summary>
    Reader,

    /// <summary>Also acts on the calls and queues of its tenant.</summary>
    Supervisor,

    /// <summary>Also changes the configuration of its tenant.</summary>
    TenantAdmin,

    /// <summary>Everything, in every tenant.</summary>
    Admin,
}
