using System.Reflection;
using System.Reflection.Emit;

namespace Softswitch.Embedded.Proxies;

/// <summary>The emitted assembly for the interfaces of one assembly, whose internals it may use beside our own.</summary>
internal sealed class DynamicCode
{
    // Read by the runtime: emitted code may touch internals of the assemblies named.
    private const string AccessAttributeName = "System.Runtime.CompilerServices.IgnoresAccessChecksToAttribute";

    private static readonly Dictionary<Assembly, DynamicCode> ByAssembly = [];

    private readonly ModuleBuilder _module;
    private int _classes;

    private DynamicCode(Assembly interfaces)
    {
        var name = new AssemblyName(interfaces.GetName().Name + ".Proxies");
        var assembly = AssemblyBuilder.DefineDynamicAssembly(name, AssemblyBuilderAccess.Run);
        _module = assembly.DefineDynamicModule(name.Name!);
        var access = EmitAccessAttribute(_module);
        assembly.SetCustomAttribute(new CustomAttributeBuilder(access, [typeof(DynamicCode).Assembly.GetName().Name!]));
        assembly.SetCustomAttribute(new CustomAttributeBuilder(access, [interfaces.GetName().Name!]));
    }

    /// <summary>Callers hold the emitter's lock.</summary>
    internal static DynamicCode For(Type interfaceType)
    {
        if (!ByAssembly.TryGetValue(interfaceType.Assembly, out var code))
            ByAssembly.Add(interfaceType.Assembly, code = new DynamicCode(interfaceType.Assembly));
        return code;
    }

    internal TypeBuilder DefineClass(string name, Type baseType) =>
        _module.DefineType($"{name}{++_classes}", TypeAttributes.Public | TypeAttributes.Sealed, baseType);

    private static ConstructorInfo EmitAccessAttribute(ModuleBuilder module)
    {
        var attribute = module.DefineType(AccessAttributeName, TypeAttributes.Public | TypeAttributes.Sealed, typeof(Attribute));
        var constructor = attribute.DefineConstructor(MethodAttributes.Public, CallingConventions.HasThis, [typeof(string)]);
        var il = constructor.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, typeof(Attribute).GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic, [])!);
        il.Emit(OpCodes.Ret);
        return attribute.CreateType().GetConstructor([typeof(string)])!;
    }
}
