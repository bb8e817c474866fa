namespace Softswitch.Domain.Routing.Extensions;

/// <summary>What a choice in a menu does (SPEC X7). The names are stored and shown: do not rename.</summary>
public enum MenuAction
{
    /// <summary>Leads the caller on.</summary>
    Transfer,

    /// <summary>The same, after he was told that he is being connected.</summary>
    TransferAnnounced,

    /// <summary>Leads him to the receptionist of the menu.</summary>
    Receptionist,

    /// <summary>Lets him key an extension.</summary>
    DialExtension,

    /// <summary>Lets him key the letters of a name.</summary>
    DialByName,

    /// <summary>Plays a sound, and then the menu again.</summary>
    Play,

    /// <summary>The menu again.</summary>
    Repeat,

    HangUp,
}
