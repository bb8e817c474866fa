using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Softswitch.Architecture.Tests.Assemblies;

/// <summary>What one built assembly refers to, read from its metadata without loading it.</summary>
internal sealed class RoomAssembly
{
    private RoomAssembly(string name, IReadOnlyList<string> assemblies, IReadOnlyList<string> types, IReadOnlyList<string> members)
    {
        Name = name;
        Assemblies = assemblies;
        Types = types;
        Members = members;
    }

    public string Name { get; }

    /// <summary>Names of the assemblies it uses something of.</summary>
    public IReadOnlyList<string> Assemblies { get; }

    /// <summary>Full names of the types it uses from elsewhere.</summary>
    public IReadOnlyList<string> Types { get; }

    /// <summary>"Namespace.Type.Member/parameters" of what it calls or reads elsewhere.</summary>
    public IReadOnlyList<string> Members { get; }

    public static RoomAssembly Read(string room)
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"Softswitch.{room}.dll");
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        var reader = image.GetMetadataReader();
        return new RoomAssembly(
            room,
            [.. reader.AssemblyReferences.Select(h => reader.GetString(reader.GetAssemblyReference(h).Name))],
            [.. reader.TypeReferences.Select(h => FullName(reader, h))],
            [.. reader.MemberReferences.Select(h => Describe(reader, reader.GetMemberReference(h)))]);
    }

    private static string Describe(MetadataReader reader, MemberReference member)
    {
        var parent = member.Parent.Kind switch
        {
            HandleKind.TypeReference => FullName(reader, (TypeReferenceHandle)member.Parent),
            HandleKind.TypeSpecification => GenericName(reader, (TypeSpecificationHandle)member.Parent),
            _ => "",
        };
        var parameters = member.GetKind() == MemberReferenceKind.Method ? ParameterCount(reader, member) : 0;
        return $"{parent}.{reader.GetString(member.Name)}/{parameters}";
    }

    private static int ParameterCount(MetadataReader reader, MemberReference member)
    {
        var signature = reader.GetBlobReader(member.Signature);
        if (signature.ReadSignatureHeader().IsGeneric)
            signature.ReadCompressedInteger();
        return signature.ReadCompressedInteger();
    }

    private static string FullName(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return reader.GetString(type.Namespace) is { Length: > 0 } space ? $"{space}.{reader.GetString(type.Name)}" : reader.GetString(type.Name);
    }

    /// <summary>The open type of an instance such as Task&lt;int&gt;; arrays and other shapes have none (ECMA-335 II.23.2.14).</summary>
    private static string GenericName(MetadataReader reader, TypeSpecificationHandle handle)
    {
        var signature = reader.GetBlobReader(reader.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return "";
        signature.ReadByte();
        return signature.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type ? FullName(reader, (TypeReferenceHandle)type) : "";
    }
}
