namespace Softswitch.Domain.Users;

/// <summary>Names a user for as long as the tenant exists; the extension number of a user may change, this never does.</summary>
public readonly record struct UserId(Guid Value)
{
    public static bool TryParse(string? text, out UserId id)
    {
        var ok = Guid.TryParse(text, out var value);
        id = new UserId(value);
        return ok;
    }

    public override string ToString() => Value.ToString("N");
}
