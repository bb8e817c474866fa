namespace Softswitch.Domain.Media;

/// <summary>How somebody is in a room.</summary>
public enum MixRole
{
    /// <summary>Heard by all, and comes and goes with a tone.</summary>
    Member,

    /// <summary>One of those whose talk the room is: heard by all, without a tone.</summary>
    Talker,

    /// <summary>Hears all and is heard by nobody.</summary>
    Listener,

    /// <summary>Hears all and is heard by one talker.</summary>
    Whisperer,
}
