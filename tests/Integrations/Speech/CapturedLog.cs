using Microsoft.Extensions.Logging;
using Softswitch.Integrations.Speech;

namespace Softswitch.Integrations.Tests.Speech;

/// <summary>Every line as it would be written, with its exception.</summary>
internal sealed class CapturedLog : ILogger<CachedSynthesizer>
{
    private readonly List<string> _lines = [];

    public string Text
    {
        get
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
            _lines.Add($"{logLevel} {eventId.Id} {formatter(state, exception)} {exception}");
    }
}
