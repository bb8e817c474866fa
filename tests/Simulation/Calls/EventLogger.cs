using Microsoft.Extensions.Logging;

namespace Softswitch.Simulation.Tests.Calls;

/// <summary>Writes what the call session logs among what happened.</summary>
internal sealed class EventLogger(CallWorld world) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        world.Note($"   {formatter(state, exception)}");
        if (exception is not null and not TimeoutException)
            world.Fault(exception.ToString());
    }
}
