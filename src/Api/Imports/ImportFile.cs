using System.ComponentModel;
using Softswitch.Domain.Routing.Extensions;

namespace Softswitch.Api.Imports;

/// <summary>The file of docs/import.md, for the description of the interface: the store reads and writes the file itself.</summary>
internal sealed record ImportFile
{
    [Description("1")]
    public required int Format { get; init; }

    public required ImportFileTenant Tenant { get; init; }

    public IReadOnlyList<ImportFileUser> Users { get; init; } = [];

    [Description("Those that ring for nobody")]
    public IReadOnlyList<ImportFileChannel> Channels { get; init; } = [];

    public IReadOnlyList<ImportFileDid> Dids { get; init; } = [];

    public IReadOnlyList<ImportFileService> Services { get; init; } = [];

    [Description("Extensions that lead calls on, of every kind")]
    public IReadOnlyList<RoutingConfig> Routing { get; init; } = [];

    public IReadOnlyList<ImportFileScheme> Schemes { get; init; } = [];

    public IReadOnlyList<ImportFileDialOutGroup> DialOutGroups { get; init; } = [];

    public IReadOnlyList<ImportFilePrivacyGroup> PrivacyGroups { get; init; } = [];

    [Description("What the sounds are called that others name, without their audio")]
    public IReadOnlyList<ImportFileSound> Sounds { get; init; } = [];

    public IReadOnlyList<ImportFileMusicClass> MusicClasses { get; init; } = [];

    [Description("Sounds that are heard instead of prompts")]
    public IReadOnlyList<ImportFilePrompt> Prompts { get; init; } = [];

    public IReadOnlyList<ImportFileWebhook> Webhooks { get; init; } = [];
}
