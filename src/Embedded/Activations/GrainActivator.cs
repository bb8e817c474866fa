using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;
using Softswitch.Embedded.Hosting;
using Softswitch.Embedded.Storage;

namespace Softswitch.Embedded.Activations;

/// <summary>Makes the objects of one grain class: constructor parameters are stored states, the context, or services.</summary>
internal sealed class GrainActivator
{
    private readonly GrainRuntime _runtime;
    private readonly ConstructorInvoker _constructor;
    private readonly ParameterInfo[] _parameters;
    private readonly PersistentStateAttribute?[] _states;

    internal GrainActivator(GrainRuntime runtime, Type type)
    {
        _runtime = runtime;
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).FirstOrDefault()
            ?? throw new InvalidOperationException($"{type} has no public constructor.");
        _constructor = ConstructorInvoker.Create(constructor);
        _parameters = constructor.GetParameters();
        _states = Array.ConvertAll(_parameters, parameter => parameter.GetCustomAttribute<PersistentStateAttribute>());
    }

    /// <summary>Makes a grain object in its activation's turn.</summary>
    /// <param name="activation">The activation whose turn it is.</param>
    /// <param name="states">States to read before the grain activates; null when there are none.</param>
    internal object Create(GrainActivation activation, out List<StoredState>? states)
    {
        states = null;
        if (_parameters.Length == 0)
            return _constructor.Invoke();
        var arguments = new object?[_parameters.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            if (_states[index] is { } attribute)
            {
                var state = StoredState.Create(_runtime, activation.GrainId, attribute, _parameters[index]);
                (states ??= []).Add(state);
                arguments[index] = state;
            }
            else
            {
                arguments[index] = Resolve(activation, _parameters[index]);
            }
        }

        return _constructor.Invoke(arguments.AsSpan());
    }

    private static object? Resolve(GrainActivation activation, ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(IGrainContext))
            return activation;
        if (parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed)
            return activation.ActivationServices.GetRequiredKeyedService(parameter.ParameterType, keyed.Key);
        return parameter.HasDefaultValue
            ? activation.ActivationServices.GetService(parameter.ParameterType) ?? parameter.DefaultValue
            : activation.ActivationServices.GetRequiredService(parameter.ParameterType);
    }
}
