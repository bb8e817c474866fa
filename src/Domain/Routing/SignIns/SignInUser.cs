namespace Softswitch.Domain.Routing.SignIns;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Hash">Of the password, as the store keeps it; null for who has none yet.</param>
public sealed record SignInUser(string Name, string Login, string? Hash)
{
    // What a password is found by does not get into a log by way of its record.
    public override string ToString() => $"user {Name}";
}
