using System.Runtime.CompilerServices;
using Orleans.Runtime;
using Softswitch.Embedded.Activations;
using Softswitch.Embedded.Calls;

namespace Softswitch.Embedded.Proxies;

/// <summary>Base of the emitted proxies. Their methods make a request and hand it to one of the Call methods here.</summary>
internal abstract class GrainProxy(Endpoint endpoint, string key) : GrainReference
{
    /// <summary>The activation that answered last; may have ended since.</summary>
    internal GrainActivation? LastActivation;

    public override GrainId GrainId => endpoint.IdOf(Key);

    internal string Key { get; } = key;

    internal Endpoint Endpoint => endpoint;

    internal TInterface As<TInterface>() => this is TInterface same ? same : (TInterface)(object)endpoint.CreateProxy(typeof(TInterface), Key);

    internal Task Call(GrainRequest request) => endpoint.Deliver(this, request);

    internal Task<TResult> CallForResult<TResult>(GrainRequest request) => Unsafe.As<Task<TResult>>(endpoint.Deliver(this, request));

    internal ValueTask CallForValueTask(GrainRequest request) => new(endpoint.Deliver(this, request));

    internal ValueTask<TResult> CallForValueTaskOfResult<TResult>(GrainRequest request) => new(CallForResult<TResult>(request));

    internal void CallOneWay(GrainRequest request) => _ = endpoint.Deliver(this, request);
}
