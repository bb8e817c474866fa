using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Softswitch.Silo.Engine.Messages;

/// <summary>What JSON must know of message types beyond their members.</summary>
internal static class MessageShapes
{
    private static readonly MethodInfo IsSetMethod = typeof(MessageShapes).GetMethod(nameof(IsSet), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>Whether a type is one of our messages or states: no interface, no grain reference, no exception.</summary>
    internal static bool IsMessage(Type type) =>
        !type.IsInterface
        && type.Namespace is { } name
        && name.StartsWith("Softswitch.", StringComparison.Ordinal)
        && !typeof(Orleans.Runtime.IAddressable).IsAssignableFrom(type)
        && !typeof(Exception).IsAssignableFrom(type);

    /// <summary>Has a value of an abstract record say which of the records of its assembly it is, by type name.</summary>
    internal static void NameDerivedTypes(JsonTypeInfo info)
    {
        if (!info.Type.IsAbstract || !IsMessage(info.Type))
            return;
        var shapes = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "$type" };
        foreach (var type in info.Type.Assembly.GetTypes())
        {
            if (!type.IsAbstract && !type.ContainsGenericParameters && info.Type.IsAssignableFrom(type))
                shapes.DerivedTypes.Add(new JsonDerivedType(type, type.Name));
        }

        info.PolymorphismOptions = shapes.DerivedTypes.Count > 0 ? shapes : null;
    }

    /// <summary>Leaves out immutable arrays that were never set, which cannot be enumerated.</summary>
    internal static void SkipUnsetArrays(JsonTypeInfo info)
    {
        foreach (var property in info.Properties)
        {
            var type = property.PropertyType;
            if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(ImmutableArray<>))
                continue;
            var isSet = IsSetMethod.MakeGenericMethod(type.GetGenericArguments()).CreateDelegate<Func<object?, bool>>();
            property.ShouldSerialize = (_, value) => isSet(value);
        }
    }

    private static bool IsSet<T>(object? value) => value is ImmutableArray<T> { IsDefault: false };
}
