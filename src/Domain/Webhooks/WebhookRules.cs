using Softswitch.Domain.Validation;

namespace Softswitch.Domain.Webhooks;

public static class WebhookRules
{
    public const int MaxUrlLength = 500;

    /// <summary>Webhooks of one tenant.</summary>
    public const int MaxWebhooks = 20;

    public static ImmutableArray<FieldError> Check(WebhookConfig config)
    {
        var errors = new FieldErrors();
        errors.Require(config.Url is { Length: <= MaxUrlLength }, "url", "length", $"url has at most {MaxUrlLength} characters");
        errors.Require(
            config.Url is { Length: <= MaxUrlLength } && IsUrl(config.Url),
            "url", "format", "url is an https or http address such as https://crm.example/hook, without a name, password or fragment");
        errors.Require(
            config.Events != WebhookEvents.None && (config.Events & ~WebhookEvents.All) == WebhookEvents.None,
            "events", "required", "events holds at least one of Calls, Channels, Users, Alarms, Switches, Records, SignIns");
        errors.Require(
            config.Secret is null || WebhookSecret.Read(config.Secret) is not null,
            "secret", "format", "secret is whsec_ and 24 to 64 bytes in base64");
        return errors.ToImmutable();
    }

    private static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme is "https" or "http"
        && url.Host.Length > 0 && url.UserInfo.Length == 0 && url.Fragment.Length == 0
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c));
}
