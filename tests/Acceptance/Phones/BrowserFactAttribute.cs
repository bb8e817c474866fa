using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Phones;

/// <summary>A test that needs Chromium, node and the downloaded client.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() =>
        Skip = Installed.WhyMissing(["chromium", "node", "sipp"])
            ?? (Directory.Exists(Path.Combine(BrowserPhone.Folder, "node_modules")) ? null : "needs the browser client (npm ci in tests/Acceptance/Browser)");
}
