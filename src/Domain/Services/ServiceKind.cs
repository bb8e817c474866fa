namespace Softswitch.Domain.Services;

/// <summary>What the platform does for who calls a service extension.</summary>
public enum ServiceKind
{
    /// <summary>Sends back what it hears.</summary>
    Echo,

    /// <summary>Says what time it is where the tenant is.</summary>
    Clock,

    /// <summary>Plays music.</summary>
    Music,

    /// <summary>Plays the tones of the tenant's country, one after the other.</summary>
    Tones,

    /// <summary>Says the keys that are pressed.</summary>
    Digits,

    /// <summary>Records, and plays back what was recorded.</summary>
    Recording,

    /// <summary>Lets all its callers hear each other.</summary>
    Conference,

    /// <summary>Lets a supervisor listen to the talks of an agent, and whisper to him.</summary>
    Listening,

    /// <summary>Plays a sound of the tenant, or the prompt Welcome, and hangs up.</summary>
    Announcement,

    /// <summary>The menu of number plans, for users who call from outside, too (SPEC X8).</summary>
    TimeConfiguration,

    /// <summary>The menu that records prompts, likewise.</summary>
    PromptRecording,
}
