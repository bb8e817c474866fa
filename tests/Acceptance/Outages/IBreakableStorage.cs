using Softswitch.Support.Switch;

namespace Softswitch.Acceptance.Tests.Outages;

/// <summary>Storage of a switch that a test can take away and give back.</summary>
internal interface IBreakableStorage : IDisposable
{
    SwitchSettings Settings { get; }

    string DataFolder { get; }

    void Break();

    void Repair();
}
