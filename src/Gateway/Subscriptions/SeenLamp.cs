using Softswitch.Domain.Lamps;

namespace Softswitch.Gateway.Subscriptions;

/// <summary>A lamp as one subscriber sees it. Guarded by its subscription.</summary>
/// <param name="asked">The name under which he asked for it.</param>
internal sealed class SeenLamp(WatchedLamp watched, string asked, string entity, LampSight sight)
{
    private LampPicture _seen = LampPicture.Out;

    public WatchedLamp Watched => watched;

    public string Asked => asked;

    public string Entity => entity;

    public LampSight Sight { get; set; } = sight;

    /// <summary>The dialogs that he was told of last and that are not over.</summary>
    public IReadOnlyList<string> Told { get; set; } = [];

    /// <summary>What he sees now.</summary>
    public LampPicture Look() => _seen = watched.Picture.SeenWith(Sight);

    /// <summary>Whether that is something else than when he looked last.</summary>
    public bool HasChanged() => !watched.Picture.SeenWith(Sight).LooksLike(_seen);
}
