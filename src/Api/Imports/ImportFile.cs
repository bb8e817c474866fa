using System.ComponentModel;

namespace Softswitch.Api.Imports;

/// <summary>The file of docs/import.md, for the description of the interface: the store reads the file itself.</summary>
internal sealed record ImportFile
{
    [Description("1")]
    public required int Format { get; init; }

    public required ImportFileTenant Tenant { get; init; }

    public IReadOnlyList<ImportFileUser> Users { get; init; } = [];

    public IReadOnlyList<ImportFileDid> Dids { get; init; } = [];

    public IReadOnlyList<ImportFileService> Services { get; init; } = [];
}
