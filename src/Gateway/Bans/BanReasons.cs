namespace Softswitch.Gateway.Bans;

/// <summary>What administrators read as the reason of a ban.</summary>
internal static class BanReasons
{
    public static string Of(Evidence evidence) => evidence switch
    {
        Evidence.WrongPassword => "wrong passwords",
        Evidence.UnknownName => "names that nobody has",
        Evidence.Malformed => "messages that cannot be read",
        Evidence.Flood => "too many requests",
        _ => "a scanner, by its own name",
    };
}
