using Microsoft.Extensions.Logging;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>Writes what the call session logs among what happened, and notes when it gave its call up.</summary>
internal sealed class EventLogger(CallWorld world) : ILogger
{
    private const int CallGrainLost = 2001;

    public bool HasLostCall { get; private set; }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        HasLostCall |= eventId.Id == CallGrainLost;
        world.Note($"   {formatter(state, exception)}");
        if (exception is not null and not TimeoutException)
            world.Fault(exception.ToString());
    }
}
