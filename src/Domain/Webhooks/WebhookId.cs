namespace Softswitch.Domain.Webhooks;

/// <summary>One webhook; written as 32 hex digits.</summary>
public readonly record struct WebhookId(Guid Value)
{
    public static bool TryParse(string? text, out WebhookId id)
    {
        var parsed = Guid.TryParseExact(text, "N", out var value);
        id = new WebhookId(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("N");
}
