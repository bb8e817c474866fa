namespace Softswitch.Domain.Accounts;

/// <summary>Names an API key without being one: safe to show and log.</summary>
public readonly record struct ApiKeyId(Guid Value)
{
    public static bool TryParse(string? text, out ApiKeyId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new ApiKeyId(value);
        return ok;
    }

    public override string ToString() => Value.ToString("N");
}
