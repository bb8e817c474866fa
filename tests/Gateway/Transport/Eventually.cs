namespace Softswitch.Gateway.Tests.Transport;

/// <summary>Waits for something that nobody announces.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(30);

    public static void True(Func<bool> condition) =>
        Assert.True(SpinWait.SpinUntil(condition, Guard), "what the test waits for did not happen");
}
