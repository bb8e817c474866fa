namespace Softswitch.Domain.Calls;

/// <summary>Names one call on the platform, from the first INVITE to its CDR. Not the SIP Call-ID, of which every leg has its own.</summary>
public readonly record struct CallId(Guid Value)
{
    public static bool TryParse(string? text, out CallId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new CallId(value);
        return ok;
    }

    public override string ToString() => Value.ToString("N");
}
