using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Softswitch.Api.Records;
using Softswitch.Api.Requests;
using Softswitch.Api.SignIns;
using Softswitch.Contracts.SignIns;
using Softswitch.Contracts.Webhooks;
using Softswitch.Domain.Tenants;

namespace Softswitch.Api.Webhooks;

/// <summary>One message to a webhook, ready to be sent as often as it takes.</summary>
/// <param name="Id">By it the receiver knows a message it has had already; follows from what is in it, so that another node makes the same.</param>
/// <param name="Body">JSON of a <see cref="WebhookBody"/>.</param>
/// <param name="Positions">The places in the queue of records that are done with once it was taken.</param>
internal sealed record WebhookMessage(string Id, byte[] Body, ImmutableArray<long> Positions)
{
    /// <summary>Null when there is nothing to tell.</summary>
    public static WebhookMessage? Of(HeldWebhook webhook, IReadOnlyList<WebhookEvent> events, ImmutableArray<long> positions)
    {
        if (events.Count == 0)
            return null;
        var ids = Encoding.UTF8.GetBytes($"{webhook.Id} {string.Join(' ', events.Select(each => each.Id))}");
        return new WebhookMessage(
            "msg_" + Convert.ToHexStringLower(SHA256.HashData(ids).AsSpan(0, 16)), Write(webhook.Tenant, events), positions);
    }

    /// <summary>A call that has a record anew, because its end became known after all, is told anew.</summary>
    public static WebhookEvent Event(RecordItem record) => new(record.Presumed ? record.Call + "-presumed" : record.Call, "record", record);

    /// <summary>A record, or a sign-in; null for what is kept no longer.</summary>
    public static WebhookEvent? Event(WaitingRecord waiting) => waiting switch
    {
        { Record: { } record } => Event(RecordItem.Of(record)),
        { SignIn: { } signIn } => new(SignInPosition.Of(signIn).ToString(), "signIn", SignInItem.Of(signIn)),
        _ => null,
    };

    private static byte[] Write(TenantId tenant, IReadOnlyList<WebhookEvent> events) =>
        JsonSerializer.SerializeToUtf8Bytes(new WebhookBody(tenant.Value, events), ApiJson.Options);
}
