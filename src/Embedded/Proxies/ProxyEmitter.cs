using System.Reflection;
using System.Reflection.Emit;
using Orleans.Runtime;

namespace Softswitch.Embedded.Proxies;

/// <summary>
/// Writes the proxy class of an interface. Each method becomes
/// <c>return this.Call(new Request { a0 = a0, ... })</c> with a request class from <see cref="RequestEmitter"/>.
/// </summary>
internal static class ProxyEmitter
{
    private static readonly Type[] ProxyArguments = [typeof(Endpoint), typeof(string)];
    private static readonly Lock Emitting = new();

    internal static ProxyType Emit(Type interfaceType)
    {
        if (!interfaceType.IsInterface || !typeof(IAddressable).IsAssignableFrom(interfaceType))
            throw new ArgumentException($"{interfaceType} is not a grain or observer interface.", nameof(interfaceType));
        lock (Emitting)
        {
            var assembly = DynamicCode.For(interfaceType);
            var proxy = assembly.DefineClass(interfaceType.Name + "Proxy", typeof(GrainProxy));
            proxy.AddInterfaceImplementation(interfaceType);
            var constructor = EmitConstructor(proxy);
            EmitFactory(proxy, constructor);
            foreach (var method in MethodsOf(interfaceType))
                EmitMethod(proxy, method, RequestEmitter.Emit(assembly, method));
            var create = proxy.CreateType().GetMethod(nameof(ProxyType.Create))!;
            return new ProxyType(create.CreateDelegate<Func<Endpoint, string, GrainProxy>>());
        }
    }

    private static IEnumerable<MethodInfo> MethodsOf(Type interfaceType) =>
        interfaceType.GetInterfaces().Append(interfaceType).SelectMany(type => type.GetMethods()).Where(method => method.IsAbstract && !method.IsStatic);

    private static ConstructorBuilder EmitConstructor(TypeBuilder proxy)
    {
        const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var constructor = proxy.DefineConstructor(MethodAttributes.Public, CallingConventions.HasThis, ProxyArguments);
        var il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Call, typeof(GrainProxy).GetConstructor(Any, ProxyArguments)!);
        il.Emit(OpCodes.Ret);
        return constructor;
    }

    private static void EmitFactory(TypeBuilder proxy, ConstructorBuilder constructor)
    {
        var factory = proxy.DefineMethod(nameof(ProxyType.Create), MethodAttributes.Public | MethodAttributes.Static, typeof(GrainProxy), ProxyArguments);
        var il = factory.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Newobj, constructor);
        il.Emit(OpCodes.Ret);
    }

    private static void EmitMethod(TypeBuilder proxy, MethodInfo method, EmittedRequest request)
    {
        const MethodAttributes Explicit = MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.NewSlot | MethodAttributes.HideBySig;
        var parameters = Array.ConvertAll(method.GetParameters(), parameter => parameter.ParameterType);
        var body = proxy.DefineMethod($"{method.DeclaringType!.Name}.{method.Name}", Explicit, method.ReturnType, parameters);
        var il = body.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Newobj, request.Constructor);
        for (var index = 0; index < parameters.Length; index++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldarg, (short)(index + 1));
            il.Emit(OpCodes.Stfld, request.Arguments[index]);
        }

        il.Emit(OpCodes.Call, CallerFor(method));
        il.Emit(OpCodes.Ret);
        proxy.DefineMethodOverride(body, method);
    }

    private static MethodInfo CallerFor(MethodInfo method)
    {
        var result = method.ReturnType;
        if (result == typeof(void))
            return Caller(nameof(GrainProxy.CallOneWay));
        if (result == typeof(Task))
            return Caller(nameof(GrainProxy.Call));
        if (result == typeof(ValueTask))
            return Caller(nameof(GrainProxy.CallForValueTask));
        var name = result.GetGenericTypeDefinition() == typeof(Task<>) ? nameof(GrainProxy.CallForResult) : nameof(GrainProxy.CallForValueTaskOfResult);
        return Caller(name).MakeGenericMethod(result.GetGenericArguments());
    }

    private static MethodInfo Caller(string name) => typeof(GrainProxy).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
}
