using Softswitch.Acceptance.Tests.Clients;
using Softswitch.Support.Programs;

namespace Softswitch.Acceptance.Tests.Phones;

/// <summary>A test that needs Chromium, node and the downloaded client, and another phone.</summary>
/// <param name="phone">The program that is one.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute(string phone = "sipp") =>
        Skip = Installed.WhyMissing(["chromium", "node", phone])
            ?? (Directory.Exists(Path.Combine(BrowserPhone.Folder, "node_modules")) ? null : "needs the browser client (npm ci in tests/Acceptance/Browser)");
}
