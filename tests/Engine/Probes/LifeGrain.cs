namespace Softswitch.Engine.Tests.Probes;

internal sealed class LifeGrain : Grain, ILifeGrain
{
    private int _activation;
    private string? _farewellGate;

    private string Key => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Journal.Add(Key, "begin");
        if (Key.StartsWith("slow", StringComparison.Ordinal))
            await Gate.Named(Key).PassAsync();
        if (Key.StartsWith("broken", StringComparison.Ordinal))
            throw new InvalidOperationException("This grain is broken.");
        if (Key.Contains("fleeting", StringComparison.Ordinal))
            DeactivateOnIdle();
        _activation = Journal.Count(Key, "begin");
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_farewellGate is not null)
            await Gate.Named(_farewellGate).PassAsync();
        Journal.Add(Key, "end " + reason.ReasonCode);
    }

    public Task<int> Activation() => Task.FromResult(_activation);

    public Task Hold(string gate) => Gate.Named(gate).PassAsync();

    public Task Leave(string? farewellGate)
    {
        _farewellGate = farewellGate;
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task StayFor(TimeSpan span)
    {
        DelayDeactivation(span);
        return Task.CompletedTask;
    }
}
