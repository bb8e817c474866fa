using Softswitch.Domain.Numbers;

namespace Softswitch.Domain.Routing.Names;

/// <summary>Somebody of a tenant who can be dialled by name.</summary>
/// <param name="Name">As people write it: <c>Zoë de Groot</c>.</param>
public sealed record NamedExtension(ExtensionNumber Extension, string Name);
