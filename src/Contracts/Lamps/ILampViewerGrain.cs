using Orleans;

namespace Softswitch.Contracts.Lamps;

/// <summary>What a channel may see of the lamps of its tenant, by the privacy groups of its user (SPEC C19); key: <see cref="GrainKeys.Channel"/>.</summary>
public interface ILampViewerGrain : IGrainWithStringKey
{
    /// <summary>What a phone asks for that wants to know how its keys stand: those of its user.</summary>
    const string Features = "keys:";

    /// <summary>How much it sees of each, in their order; nothing of what there is not. Null when there is no such channel.</summary>
    /// <param name="names">As its phone asked for them.</param>
    Task<LampViews?> Look(ImmutableArray<string> names);

    /// <summary>The extensions of which it was given the right to see the lamp one by one: the list of a phone that asks for all in one.</summary>
    Task<ImmutableArray<string>> List();
}
