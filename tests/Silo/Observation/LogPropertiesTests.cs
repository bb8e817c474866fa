using System.Text.Json;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Compact;
using Softswitch.Silo.Observation;

namespace Softswitch.Silo.Tests.Observation;

public sealed class LogPropertiesTests
{
    private static readonly EventId Event = new(1234, "Event");

    [Theory]
    [InlineData("Call {Call} ended", "acme/3f2504e04f8911d39a0c0305e82c3301", "Call", "3f2504e04f8911d39a0c0305e82c3301")]
    [InlineData("Call {Call} ended", "3f2504e04f8911d39a0c0305e82c3301", "Call", "3f2504e04f8911d39a0c0305e82c3301")]
    [InlineData("Channel {Channel} is gone", "31201234567", "Channel", "********567")]
    [InlineData("Channel {Channel} is gone", "desk-1", "Channel", "desk-1")]
    [InlineData("Grain {Grain} failed", "extension/acme/31201234567", "Grain", "extension/acme/********567")]
    public void Line_of_the_log_masks_numbers_and_names_a_call_by_its_id(string message, string value, string property, string shown)
    {
        using var text = new StringWriter();
        var state = new[] { KeyValuePair.Create<string, object>(property, value), KeyValuePair.Create<string, object>("{OriginalFormat}", message) };
        using (var log = new LoggerConfiguration().Enrich.With(new LogProperties()).WriteTo.Sink(new TextSink(new CompactJsonFormatter(), text)).CreateLogger())
        {
            using var provider = new SerilogLoggerProvider(log);
            provider.CreateLogger("test").Log(LogLevel.Information, Event, state, null, static (_, _) => "");
        }

        var line = JsonDocument.Parse(text.ToString()).RootElement;
        Assert.Equal(shown, line.GetProperty(property).GetString());
        Assert.Equal(1234, line.GetProperty("EventId").GetProperty("Id").GetInt32());
        Assert.DoesNotContain('\n', text.ToString().TrimEnd());
    }
}
