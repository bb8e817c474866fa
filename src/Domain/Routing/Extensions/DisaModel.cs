using Softswitch.Domain.Numbers;
using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>A valid way for callers to call as a user (SPEC C10).</summary>
/// <param name="User">As whom is called.</param>
/// <param name="Callers">Who is not asked for the PIN; in E.164 form as far as they are numbers outside.</param>
public sealed record DisaModel(
    ExtensionNumber Extension, string Name, ExtensionNumber User, string Pin, ImmutableArray<string> Callers, SoundId? Welcome, TimeSpan Timeout)
    : RoutingModel(Extension, Name)
{
    internal override RouteRule Rule => RouteRule.Disa;
}
