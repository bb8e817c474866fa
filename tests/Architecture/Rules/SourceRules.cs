using Softswitch.Architecture.Tests.Rooms;

namespace Softswitch.Architecture.Tests.Rules;

/// <summary>Every rule about source files.</summary>
internal static class SourceRules
{
    public static IReadOnlyList<ISourceRule> All { get; } =
    [
        .. BannedApiRule.All,
        new FileSizeRule(),
        new MethodSizeRule(),
        new OneTypePerFileRule(),
        new VagueNameRule(),
        new RegionRule(),
        new PartialTypeRule(),
        new GrainSuffixRule(),
        new MachineSuffixRule(),
        new ImmutableSuffixRule(),
        new PublicDocumentationRule(),
        new EmptyDocumentationRule(),
        new EngineKnowledgeRule(),
        new SerializerAttributeRule(),
        new LeftoverRule(),
        new NamespaceRule(),
        new RoomUseRule(),
        new TestNameRule(),
    ];
}
