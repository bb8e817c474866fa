namespace Softswitch.Silo;

/// <summary>What a process is started to do.</summary>
internal enum Verb
{
    /// <summary>To be a node until it is told to stop.</summary>
    Serve,

    /// <summary>To store a tenant from a file.</summary>
    Import,

    /// <summary>To copy the data of a node with SQLite, running or not, into a file.</summary>
    Backup,

    /// <summary>To put such a copy in place.</summary>
    Restore,

    /// <summary>To ask a node whether it is ready.</summary>
    Health,

    /// <summary>To ask a node where a call would go.</summary>
    Explain,
}
