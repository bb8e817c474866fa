using Softswitch.Domain.Webhooks;

namespace Softswitch.Domain.Tests.Webhooks;

public sealed class WebhookRulesTests
{
    [Theory]
    [InlineData("https://crm.example/hook?tenant=acme", "")]
    [InlineData("http://192.0.2.1:8080/", "")]
    [InlineData("ftp://crm.example/", "url format")]
    [InlineData("/hook", "url format")]
    [InlineData("https://me:secret@crm.example/", "url format")]
    [InlineData("https://crm.example/#part", "url format")]
    [InlineData("https://crm.example/a b", "url format")]
    [InlineData("", "url format")]
    public void Address_is_one_that_can_be_called_or_an_error(string url, string expected) =>
        Assert.Equal(expected, Errors(new WebhookConfig(default, url)));

    [Theory]
    [InlineData(WebhookEvents.None, null, "events required")]
    [InlineData((WebhookEvents)128, null, "events required")]
    [InlineData(WebhookEvents.Records, "weak", "secret format")]
    [InlineData(WebhookEvents.Records, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "")]
    public void Events_and_secret_keep_to_their_form(WebhookEvents events, string? secret, string expected) =>
        Assert.Equal(expected, Errors(new WebhookConfig(default, "https://crm.example/", events, Secret: secret)));

    private static string Errors(WebhookConfig config) => string.Join(", ", WebhookRules.Check(config).Select(error => $"{error.Field} {error.Rule}"));
}
