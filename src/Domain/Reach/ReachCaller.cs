using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Reach;

/// <summary>The other side of a call of the user: who calls him, or whom he calls.</summary>
public abstract record ReachCaller
{
    private ReachCaller()
    {
    }

    /// <summary>Somebody of the tenant.</summary>
    public sealed record Internal(ExtensionNumber Extension) : ReachCaller;

    /// <summary>Somebody outside.</summary>
    public sealed record External(E164 Number) : ReachCaller;

    /// <summary>Somebody who does not tell, or in no form that can be read.</summary>
    public sealed record Withheld : ReachCaller
    {
        public static readonly Withheld Instance = new();
    }
}
