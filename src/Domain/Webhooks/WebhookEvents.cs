namespace Softswitch.Domain.Webhooks;

/// <summary>What a webhook is told.</summary>
[Flags]
public enum WebhookEvents
{
    None = 0,

    /// <summary>Calls that begin, change and end, as they do.</summary>
    Calls = 1,

    /// <summary>Registrations and calls of channels.</summary>
    Channels = 2,

    /// <summary>What users do.</summary>
    Users = 4,

    /// <summary>The record of each call that is over. The number is part of the schema: triggers look for it.</summary>
    Records = 8,

    /// <summary>Calls to outside that reached a limit against fraud.</summary>
    Alarms = 16,

    /// <summary>Function indicators and the night mode that are switched.</summary>
    Switches = 32,

    /// <summary>Each sign-in by telephone. The number is part of the schema: triggers look for it.</summary>
    SignIns = 64,
    Live = Calls | Channels | Users | Alarms | Switches,
    All = Live | Records | SignIns,
}
