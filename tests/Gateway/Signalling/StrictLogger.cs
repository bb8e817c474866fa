using Microsoft.Extensions.Logging;

namespace Softswitch.Gateway.Tests.Signalling;

/// <summary>Fails the test where the gateway would log an error and go on.</summary>
internal sealed class StrictLogger : ILogger
{
    public static StrictLogger Instance { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null)
            throw new InvalidOperationException(formatter(state, exception), exception);
    }
}
