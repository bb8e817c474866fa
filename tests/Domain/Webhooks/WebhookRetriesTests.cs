using Softswitch.Domain.Webhooks;

namespace Softswitch.Domain.Tests.Webhooks;

public sealed class WebhookRetriesTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(9, 1280)]
    [InlineData(10, 1800)]
    [InlineData(19, 1800)]
    public void Pause_doubles_up_to_half_an_hour(int failures, int seconds)
    {
        Assert.Equal(seconds, WebhookRetries.PauseAfter(failures, 0.5)!.Value.TotalSeconds, 6);
        Assert.Equal(seconds * 0.8, WebhookRetries.PauseAfter(failures, 0)!.Value.TotalSeconds, 6);
        Assert.Equal(seconds * 1.2, WebhookRetries.PauseAfter(failures, 1)!.Value.TotalSeconds, 6);
    }

    [Fact]
    public void Receiver_that_takes_nothing_is_given_up_after_some_hours()
    {
        var hours = Enumerable.Range(1, WebhookRetries.MostFailures - 1).Sum(failures => WebhookRetries.PauseAfter(failures, 0.5)!.Value.TotalHours);

        Assert.InRange(hours, 4, 8);
        Assert.Null(WebhookRetries.PauseAfter(WebhookRetries.MostFailures, 0.5));
    }
}
