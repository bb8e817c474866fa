using Orleans.Runtime;

namespace Orleans;

/// <summary>Base of interfaces implemented outside grains and called by grains.</summary>
public interface IGrainObserver : IAddressable;
