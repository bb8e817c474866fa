using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Softswitch.Contracts.Calls;
using Softswitch.Silo.Engine.Messages;

namespace Softswitch.Engine.Tests.Messages;

/// <summary>Every type that the grain interfaces of the product exchange can be written and read.</summary>
public sealed class ContractTests
{
    [Fact]
    public void Every_message_of_the_grain_interfaces_has_a_readable_shape()
    {
        var messages = new HashSet<Type>();
        foreach (var contract in typeof(ICallGrain).Assembly.GetTypes().Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type)))
        {
            foreach (var method in contract.GetMethods())
            {
                Collect(method.ReturnType, messages);
                Array.ForEach(method.GetParameters(), parameter => Collect(parameter.ParameterType, messages));
            }
        }

        Assert.NotEmpty(messages);
        Assert.DoesNotContain(messages, type => !IsReadable(type));
    }

    private static bool IsReadable(Type type)
    {
        var info = MessageJson.Options.GetTypeInfo(type);
        if (info.Kind != JsonTypeInfoKind.Object || type.IsValueType)
            return true;
        if (info.PolymorphismOptions is not null)
            return info.PolymorphismOptions.DerivedTypes.Count > 0;
        return !type.IsAbstract && (info.CreateObject is not null || info.ConstructorAttributeProvider is not null);
    }

    private static void Collect(Type type, HashSet<Type> messages)
    {
        if (type.IsGenericType)
        {
            Array.ForEach(type.GetGenericArguments(), argument => Collect(argument, messages));
            return;
        }

        if (!MessageShapes.IsMessage(type) || !messages.Add(type))
            return;
        var derived = type.IsAbstract ? type.Assembly.GetTypes().Where(candidate => candidate.IsSubclassOf(type)) : [];
        foreach (var candidate in derived)
            Collect(candidate, messages);
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => property.CanWrite))
            Collect(property.PropertyType, messages);
    }
}
