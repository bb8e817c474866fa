using Orleans.Runtime;
using Softswitch.Embedded.Activations;

namespace Orleans;

/// <summary>Base class of grains: one object per key, used by one turn at a time.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    protected Grain()
        : this(GrainActivation.Current!)
    {
    }

    protected Grain(IGrainContext grainContext) => GrainContext = grainContext;

    public IGrainContext GrainContext { get; }

    public GrainReference GrainReference => GrainContext.GrainReference;

    public string IdentityString => GrainContext.GrainId.ToString();

    protected IGrainFactory GrainFactory => Activation.Runtime.Factory;

    protected internal IServiceProvider ServiceProvider => GrainContext.ActivationServices;

    private GrainActivation Activation => (GrainActivation)GrainContext;

    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends this activation once its running calls are done; later calls make a new one.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>Keeps this activation from idle collection for at least <paramref name="timeSpan"/>; a negative span takes that back.</summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => Activation.DelayCollection(timeSpan);
}
