using Softswitch.Contracts.Live;

namespace Softswitch.Api.Live;

/// <summary>What somebody who follows a tenant hears.</summary>
public abstract record LiveMessage
{
    private LiveMessage()
    {
    }

    /// <summary>After this message the listener is here.</summary>
    public abstract LivePosition Position { get; }

    /// <summary>How things are: at the start, and again whenever changes were missed. Forget what was before.</summary>
    public sealed record Snapshot(LiveSnapshot Board) : LiveMessage
    {
        public override LivePosition Position => new(Board.Epoch, Board.Sequence);
    }

    /// <summary>The next change.</summary>
    public sealed record Change(Guid Epoch, LiveEvent Event) : LiveMessage
    {
        public override LivePosition Position => new(Epoch, Event.Sequence);
    }
}
