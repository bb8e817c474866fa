using System.Reflection;
using System.Reflection.Emit;

namespace Softswitch.Embedded.Proxies;

/// <summary>A request class: its constructor and the field of each argument.</summary>
internal readonly record struct EmittedRequest(ConstructorBuilder Constructor, FieldInfo[] Arguments);
