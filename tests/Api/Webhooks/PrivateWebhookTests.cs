using Softswitch.Support.Time;

namespace Softswitch.Api.Tests.Webhooks;

/// <summary>A platform that has not allowed it is no way into its own network.</summary>
public sealed class PrivateWebhookTests : HostedTest
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Receiver_on_an_address_of_our_own_is_not_called(string host)
    {
        await using var receiver = await HookReceiver.Start();
        var client = Host.As("TenantAdmin.acme");
        var url = receiver.Url.Replace("127.0.0.1", host, StringComparison.Ordinal);
        var made = await client.Send("POST", "tenants/acme/webhooks", $$"""{"url":"{{url}}"}""").Expect(HttpStatusCode.Created);
        await Host.Storage.Cdrs.Append(WebhookTests.Record("acme", 1));

        await Eventually.HoldsAsync(
            async () =>
            {
                Host.Time.Advance(TimeSpan.FromSeconds(1));
                var live = await client.Send("GET", $"tenants/acme/webhooks/{made["id"]}/live").Expect(HttpStatusCode.OK);
                return ((string?)live["fault"])?.Contains("Webhooks:AllowPrivate", StringComparison.Ordinal) == true;
            },
            "the address is refused");

        Assert.Empty(receiver.Received);
    }
}
