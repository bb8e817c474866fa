using Orleans.Runtime;
using Softswitch.Embedded.Activations;
using Softswitch.Embedded.Proxies;

namespace Orleans;

/// <summary>Identity of grains and references.</summary>
public static class GrainExtensions
{
    /// <summary>A reference to this grain that may be handed to others.</summary>
    /// <exception cref="ArgumentException">Neither a grain nor a reference.</exception>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) => grain switch
    {
        GrainProxy proxy => proxy.As<TGrainInterface>(),
        Grain instance => ((GrainActivation)instance.GrainContext).CreateReference<TGrainInterface>(),
        _ => throw NotAddressable(grain),
    };

    public static TGrainInterface Cast<TGrainInterface>(this IAddressable grain) => grain.AsReference<TGrainInterface>();

    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        GrainReference reference => reference.GrainId,
        Grain instance => instance.GrainContext.GrainId,
        _ => throw NotAddressable(grain),
    };

    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key;

    private static ArgumentException NotAddressable(object grain) =>
        new($"{grain.GetType()} is neither a grain nor a reference to one.", nameof(grain));
}
