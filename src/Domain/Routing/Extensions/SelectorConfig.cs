using Softswitch.Domain.Numbers;
using Softswitch.Domain.Sounds;

namespace Softswitch.Domain.Routing.Extensions;

/// <summary>Lets callers key the extension they want, as asked for from outside (SPEC X13).</summary>
/// <param name="Fallback">A <see cref="Destination"/> for who keys nothing, or no extension that somebody has.</param>
/// <param name="Greeting">The id of the sound that is played; null for a prompt.</param>
/// <param name="RingsFirst">The caller hears the ring tone twice before.</param>
/// <param name="TimeoutSeconds">How long the first key is waited for: 1 to 60.</param>
public sealed record SelectorConfig(string Fallback, string? Greeting = null, bool RingsFirst = false, int TimeoutSeconds = 5) : RoutingPart
{
    internal override ExtensionType Type => ExtensionType.Selector;

    internal override IEnumerable<(string Field, string? Sound)> Sounds => [("selector.greeting", Greeting)];

    internal override void Check(RoutingCheck check)
    {
        check.Place(Fallback, "selector.fallback");
        check.Range(TimeoutSeconds, 1, RoutingRules.LongestTimeout, "selector.timeoutSeconds");
    }

    internal override RoutingPart Rewrite(Func<string, string, string> write) => this with { Fallback = write("selector.fallback", Fallback) };

    internal override RoutingModel ToModel(ExtensionNumber extension, string name, NationalPlan plan) => new RoutingModel.Selector(
        extension, name, new Destination(Fallback), SoundId.OrNull(Greeting), RingsFirst, TimeSpan.FromSeconds(TimeoutSeconds));
}
