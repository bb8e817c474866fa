using System.Reflection;
using System.Reflection.Emit;
using Orleans.Concurrency;
using Softswitch.Embedded.Calls;

namespace Softswitch.Embedded.Proxies;

/// <summary>
/// Writes the request class of a method: a field per argument, its traits and name as constants,
/// and <c>Invoke(target) => ((IFoo)target).Method(a0, ...)</c>.
/// </summary>
internal static class RequestEmitter
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private const MethodAttributes Override = MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig;

    internal static EmittedRequest Emit(DynamicCode assembly, MethodInfo method)
    {
        var result = ResultOf(method);
        var baseType = typeof(GrainRequest<>).MakeGenericType(result);
        var request = assembly.DefineClass($"{method.DeclaringType!.Name}.{method.Name}Request", baseType);
        var arguments = Array.ConvertAll(
            method.GetParameters(),
            FieldInfo (parameter) => request.DefineField("a" + parameter.Position, parameter.ParameterType, FieldAttributes.Public));
        var constructor = request.DefineDefaultConstructor(MethodAttributes.Public);
        EmitInvoke(request, baseType, method, arguments);
        EmitTraits(request, TraitsOf(method));
        EmitName(request, $"{method.DeclaringType.Name}.{method.Name}");
        request.CreateType();
        return new EmittedRequest(constructor, arguments);
    }

    private static Type ResultOf(MethodInfo method)
    {
        var result = method.ReturnType;
        if (result == typeof(void) || result == typeof(Task) || result == typeof(ValueTask))
            return typeof(NoResult);
        var definition = result.IsGenericType ? result.GetGenericTypeDefinition() : null;
        if ((definition == typeof(Task<>) || definition == typeof(ValueTask<>)) && !method.IsGenericMethod)
            return result.GetGenericArguments()[0];
        throw new NotSupportedException($"{method.DeclaringType}.{method.Name}: a grain method returns a Task or ValueTask and is not generic.");
    }

    private static CallTraits TraitsOf(MethodInfo method)
    {
        var traits = CallTraits.None;
        if (method.IsDefined(typeof(AlwaysInterleaveAttribute)))
            traits |= CallTraits.AlwaysInterleave;
        if (method.IsDefined(typeof(ReadOnlyAttribute)))
            traits |= CallTraits.ReadOnly;
        if (method.IsDefined(typeof(OneWayAttribute)) || method.ReturnType == typeof(void))
            traits |= CallTraits.OneWay;
        return traits;
    }

    private static void EmitInvoke(TypeBuilder request, Type baseType, MethodInfo method, FieldInfo[] arguments)
    {
        var (body, il) = DefineOverride(request, nameof(GrainRequest<>.Invoke), typeof(Task), [typeof(object)]);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Castclass, method.DeclaringType!);
        foreach (var argument in arguments)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldfld, argument);
        }

        il.Emit(OpCodes.Callvirt, method);
        if (method.ReturnType == typeof(void))
            il.Emit(OpCodes.Ldnull);
        else if (method.ReturnType.IsValueType)
            EmitAsTask(il, method.ReturnType);
        il.Emit(OpCodes.Ret);
        request.DefineMethodOverride(body, baseType.GetMethod(nameof(GrainRequest<>.Invoke), Any)!);
    }

    private static void EmitAsTask(ILGenerator il, Type valueTask)
    {
        var local = il.DeclareLocal(valueTask);
        il.Emit(OpCodes.Stloc, local);
        il.Emit(OpCodes.Ldloca, local);
        il.Emit(OpCodes.Call, valueTask.GetMethod(nameof(ValueTask.AsTask))!);
    }

    private static void EmitTraits(TypeBuilder request, CallTraits traits)
    {
        var getter = typeof(GrainRequest).GetProperty(nameof(GrainRequest.Traits), Any)!.GetMethod!;
        var (body, il) = DefineOverride(request, getter.Name, typeof(CallTraits), []);
        il.Emit(OpCodes.Ldc_I4, (int)traits);
        il.Emit(OpCodes.Ret);
        request.DefineMethodOverride(body, getter);
    }

    private static void EmitName(TypeBuilder request, string name)
    {
        var getter = typeof(GrainRequest).GetProperty(nameof(GrainRequest.Name), Any)!.GetMethod!;
        var (body, il) = DefineOverride(request, getter.Name, typeof(string), []);
        il.Emit(OpCodes.Ldstr, name);
        il.Emit(OpCodes.Ret);
        request.DefineMethodOverride(body, getter);
    }

    private static (MethodBuilder Body, ILGenerator Il) DefineOverride(TypeBuilder request, string name, Type result, Type[] parameters)
    {
        var body = request.DefineMethod(name, Override, result, parameters);
        return (body, body.GetILGenerator());
    }
}
