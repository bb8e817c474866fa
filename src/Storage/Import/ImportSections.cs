using System.Collections.Immutable;
using Softswitch.Domain.Privacy;
using Softswitch.Domain.Routing;
using Softswitch.Domain.Routing.Extensions;
using Softswitch.Domain.Schemes;
using Softswitch.Domain.Sounds;
using Softswitch.Domain.Webhooks;

namespace Softswitch.Storage.Import;

/// <summary>What a file holds beside people, numbers and services: few items, each with rules of its own.</summary>
internal sealed record ImportSections
{
    /// <summary>What the sounds are called that others name. Their audio is not in the file.</summary>
    public ImmutableArray<SoundConfig> Sounds { get; init; } = [];

    public ImmutableArray<MusicClassConfig> MusicClasses { get; init; } = [];

    public ImmutableArray<ImportPrompt> Prompts { get; init; } = [];

    public ImmutableArray<DialOutGroupConfig> DialOutGroups { get; init; } = [];

    public ImmutableArray<RoutingConfig> Routing { get; init; } = [];

    public ImmutableArray<SchemeConfig> Schemes { get; init; } = [];

    public ImmutableArray<PrivacyGroupConfig> PrivacyGroups { get; init; } = [];

    public ImmutableArray<WebhookConfig> Webhooks { get; init; } = [];
}
