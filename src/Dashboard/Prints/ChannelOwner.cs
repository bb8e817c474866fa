namespace Softswitch.Dashboard.Prints;

/// <summary>For whom a channel rings, as far as is known; empty texts when nobody or not known.</summary>
/// <param name="User">Name of the user.</param>
/// <param name="Extension">Number of the user.</param>
/// <param name="CallLimit">Calls the channel may have at a time; 0 when not known.</param>
public sealed record ChannelOwner(string User, string Extension, int CallLimit)
{
    public static readonly ChannelOwner Unknown = new("", "", 0);
}
