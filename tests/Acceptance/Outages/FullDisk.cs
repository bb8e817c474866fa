using Softswitch.Support.Files;
using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Outages;

/// <summary>SQLite on a disk on which not one more block can be written.</summary>
internal sealed class FullDisk : IBreakableStorage
{
    private const int Megabytes = 16;
    private readonly SmallDisk _disk = new(Megabytes);

    public SwitchSettings Settings { get; } = new();

    public string DataFolder => _disk.FullPath;

    public void Break() => _disk.Fill();

    public void Repair() => _disk.Free();

    public void Dispose() => _disk.Dispose();
}
